import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { Slot } from '../../src/shared/slot.ts'
import { checkFigures, openQueue } from '../support/checking-act.ts'
import { launchChromium } from '../support/chromium.ts'
import { patience } from '../support/desktop.ts'
import { type DoubtfulWorkspace, makeDoubtfulWorkspace } from '../support/doubtful-workspace.ts'
import { askFrom } from '../support/main-act.ts'
import { serve } from '../support/program.ts'
import { temporaryFolder } from '../support/served.ts'

const [first, second, third] = ['สมชาย', 'สมหญิง', 'สมศรี']

const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    window.location.hash = to
  }, hash)

/** Another person sits down: the name is changed in the settings. */
const sitDown = async (page: Page, who: string): Promise<void> => {
  await goTo(page, '#/settings')
  const name = page.getByLabel('Your name')
  await name.fill(who)
  await name.press('Enter')
  await expect.poll(async () => (await askFrom(page, 'settings.get', {})).reviewer).toBe(who)
}

/** Keys what stands on the paper, but for one figure, figure by figure as they come. */
const keyFigures = async (page: Page, { truth }: DoubtfulWorkspace, most: number, wrong: string): Promise<number> => {
  let keyed = 0
  for (; keyed < most && (await page.locator('.ask').count()) > 0; keyed += 1) {
    const before = (await page.locator('.ask').getAttribute('data-figure')) ?? ''
    const [formId = '', slot = ''] = before.split(' ')
    const value = (truth.get(formId)?.[Slot.parse(slot)] ?? 0) + (before === wrong ? 1 : 0)
    await page.keyboard.type(String(value))
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (old) => document.querySelector(`.ask[data-figure="${old}"]`) === null && document.querySelector('main') !== null,
      before,
    )
    await page.locator('.ask, .empty').first().waitFor()
  }
  return keyed
}

test('one checks, another keys without seeing, a third decides; killed between two figures, nothing is lost', async () => {
  const workspace = join(temporaryFolder(), 'workspace')
  const room = await makeDoubtfulWorkspace(workspace, 2)
  const { batchId, truth } = room
  const [formId = ''] = [...truth.keys()].sort()
  const differing = `${formId} votes.1`
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const served = await serve(workspace)
  const page = await browser.newPage({ locale: 'en-GB' })
  page.setDefaultTimeout(patience)
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(served.address)
  await openQueue(page, room)
  const checked = await checkFigures(page, room, 200)
  expect(checked).toHaveLength(4)

  await goTo(page, `#/batch/${batchId}/second`)
  await page.getByText('Every form', { exact: true }).click()
  await expect.poll(async () => (await askFrom(page, 'second.status', { batchId })).plan.share).toBe(100)
  await sitDown(page, second)
  await goTo(page, `#/batch/${batchId}/second`)
  await page.getByRole('link', { name: 'Key now' }).click()
  await page.locator('.blind .entry').waitFor()
  expect(await keyFigures(page, room, 10, differing)).toBe(10)
  served.program.kill()
  await served.program.ended

  const again = await serve(workspace)
  await page.goto(again.address)
  await goTo(page, `#/batch/${batchId}/key`)
  await page.locator('.blind .entry').waitFor()
  const { yours } = await askFrom(page, 'second.status', { batchId })
  expect(yours?.figures).toBe(2 * 13 - 10)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await askFrom(page, 'second.status', { batchId })).yours?.figures).toBe(17)
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await askFrom(page, 'second.status', { batchId })).yours?.figures).toBe(16)
  await page.locator('.blind .entry').waitFor()
  expect(await keyFigures(page, room, 100, differing)).toBe(16)
  await page.getByText('Nothing to key').waitFor()
  expect(await askFrom(page, 'second.status', { batchId })).toMatchObject({
    contested: 1,
    forms: { chosen: 2, done: 2 },
  })

  await sitDown(page, third)
  await goTo(page, `#/batch/${batchId}/second`)
  await page.getByRole('link', { name: 'Decide' }).click()
  await page.locator('.voices').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const figure = async () =>
    (await askFrom(page, 'forms.get', { formId })).figures.find(({ slot }) => slot === 'votes.1')
  await expect.poll(async () => (await figure())?.level).toBe('checked')
  expect(await figure()).toMatchObject({
    value: truth.get(formId)?.['votes.1'],
    check: { who: third, how: 'adjudicated' },
  })

  const { people } = await askFrom(page, 'second.scores', { batchId })
  expect(people).toMatchObject([
    { who: first, first: 4, agreed: 3, decidedFor: 1, decidedAgainst: 0 },
    { who: third, decided: 1 },
    { who: second, second: 26, agreed: 25, decidedFor: 0, decidedAgainst: 1, waiting: 0 },
  ])
  await goTo(page, `#/batch/${batchId}/second`)
  await page.getByRole('row', { name: new RegExp(second) }).waitFor()
  expect(problems).toEqual([])
})
