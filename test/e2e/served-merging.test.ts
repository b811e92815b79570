import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { checkFigures, openQueue } from '../support/checking-act.ts'
import { launchChromium } from '../support/chromium.ts'
import { patience } from '../support/desktop.ts'
import { type DoubtfulWorkspace, makeDoubtfulWorkspace } from '../support/doubtful-workspace.ts'
import { askFrom } from '../support/main-act.ts'
import { tallydesk } from '../support/program.ts'
import { temporaryFolder } from '../support/served.ts'

/** A computer: a program of its own on a workspace of its own, and a browser window at it. */
const sitAt = async (browser: Browser, workspace: string): Promise<{ page: Page; problems: string[] }> => {
  const program = tallydesk(['serve', '--workspace', workspace])
  await program.until((stdout) => stdout.endsWith('\n'))
  const context = await browser.newContext({ locale: 'en-GB', acceptDownloads: true })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(program.stdout().trim())
  await page.locator('main h1').first().waitFor()
  return { page, problems }
}

const goToSummary = async (page: Page, { batchId }: DoubtfulWorkspace): Promise<void> => {
  await page.evaluate((to) => {
    window.location.hash = to
  }, `#/batch/${batchId}/summary`)
  await page.getByRole('button', { name: 'Write the portable file…' }).waitFor()
}

/** Writes the portable file on the summary and downloads it. */
const carryFrom = async (page: Page, room: DoubtfulWorkspace, to: string): Promise<string> => {
  await goToSummary(page, room)
  await page.getByRole('button', { name: 'Write the portable file…' }).click()
  await page.getByText('Written and read back whole').waitFor()
  const download = page.waitForEvent('download')
  await page
    .getByRole('link', { name: /\.tallydesk$/ })
    .first()
    .click()
  await (await download).saveAs(to)
  return to
}

const choose = async (page: Page, button: string, file: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(file)
}

const mergeInto = async (page: Page, room: DoubtfulWorkspace, file: string): Promise<void> => {
  await goToSummary(page, room)
  await choose(page, 'Merge checking from a file…', file)
  await page.getByText('known already').waitFor()
}

/** What stands of every figure: its value, who vouches for it, and the voices where people differ. */
const standingOf = async (page: Page, { truth }: DoubtfulWorkspace) => {
  const all: unknown[] = []
  for (const formId of truth.keys()) {
    const { figures } = await askFrom(page, 'forms.get', { formId })
    for (const { slot, value, level, contested } of figures) {
      const voices = contested?.map(({ who, verdict }) => JSON.stringify([who, verdict])).sort() ?? []
      all.push([formId, slot, voices.length > 0 ? null : value, level, voices])
    }
  }
  return all
}

const typeValue = async (page: Page, value: number): Promise<void> => {
  const before = await page.locator('.ask').getAttribute('data-figure')
  await page.keyboard.type(String(value))
  await page.keyboard.press('Enter')
  await page.waitForFunction((old) => document.querySelector('.ask')?.getAttribute('data-figure') !== old, before)
}

test('two reviewers on two computers check the same batch by keyboard; merged both ways, both see the same', async () => {
  const [workspace, files] = [join(temporaryFolder(), 'home'), temporaryFolder()]
  const room = await makeDoubtfulWorkspace(workspace, 4)
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const home = await sitAt(browser, workspace)
  const carried = await carryFrom(home.page, room, join(files, 'carried.tallydesk'))

  const away = await sitAt(browser, join(temporaryFolder(), 'away'))
  await choose(away.page, 'Open a portable batch…', carried)
  await away.page.getByText('Copy from another computer, read-only').waitFor()
  expect(await standingOf(away.page, room)).toEqual(await standingOf(home.page, room))
  await away.page.getByRole('button', { name: 'Check in this copy' }).click()
  await away.page.getByText('Copy from another computer, read-only').waitFor({ state: 'detached' })
  await askFrom(away.page, 'settings.set', { reviewer: 'สมหญิง', language: 'en' })

  await openQueue(home.page, room)
  const [first] = await checkFigures(home.page, room, 3)
  await openQueue(away.page, room)
  await typeValue(away.page, (first?.value ?? 0) + 1)
  await checkFigures(away.page, room, 3)

  await mergeInto(home.page, room, await carryFrom(away.page, room, join(files, 'back.tallydesk')))
  await home.page.getByText('People differ on 1 figure:').waitFor()
  await mergeInto(away.page, room, await carryFrom(home.page, room, join(files, 'forth.tallydesk')))
  await away.page.getByText('People differ on 1 figure:').waitFor()
  const merged = await standingOf(home.page, room)
  expect(await standingOf(away.page, room)).toEqual(merged)
  expect(merged.filter((one) => Array.isArray(one) && one[3] === 'checked')).toHaveLength(3)

  await askFrom(home.page, 'settings.set', { reviewer: 'สมศรี' })
  await home.page.locator('.carry a').first().click()
  await home.page.locator('.voices').waitFor()
  await typeValue(home.page, first?.value ?? 0)
  await mergeInto(away.page, room, await carryFrom(home.page, room, join(files, 'settled.tallydesk')))
  const settled = await standingOf(away.page, room)
  expect(settled).toEqual(await standingOf(home.page, room))
  expect(settled.filter((one) => Array.isArray(one) && one[3] === 'checked')).toHaveLength(4)
  expect([home.problems, away.problems]).toEqual([[], []])
})
