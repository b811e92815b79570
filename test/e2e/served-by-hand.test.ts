import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { patience } from '../support/desktop.ts'
import { makeFailedWorkspace } from '../support/failed-workspace.ts'
import { askFrom } from '../support/main-act.ts'
import { serve } from '../support/program.ts'
import { temporaryFolder } from '../support/served.ts'

/** What stands on the paper: the items in the order of the form, then the rows. */
const items = [150, 100, 120, 100, 80, 12, 8, 20, 80]
const rows = [41, 30, 9]

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = to
  }, hash)

const shownFigure = (page: Page) => page.locator('.ask').getAttribute('data-figure')

/** Types figure after figure and Enter, as they come. */
const key = async (page: Page, values: readonly number[]): Promise<void> => {
  for (const value of values) {
    const before = await shownFigure(page)
    await page.keyboard.type(String(value))
    await page.keyboard.press('Enter')
    await expect.poll(() => shownFigure(page)).not.toBe(before)
  }
}

const checkedOf = async (page: Page, formId: string): Promise<(number | null)[]> => {
  const { figures } = await askFrom(page, 'forms.get', { formId })
  return figures.flatMap(({ level, value }) => (level === 'checked' ? [value] : []))
}

test('a batch that its reader failed wholly is put in order and keyed by keyboard, over a restart, and taken back', async () => {
  const workspace = join(temporaryFolder(), 'workspace')
  const batchId = await makeFailedWorkspace(workspace, 3)
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const first = await serve(workspace)
  const page = await browser.newPage({ locale: 'en-GB' })
  page.setDefaultTimeout(patience)
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(first.address)
  const formsOf = async () => (await askFrom(page, 'forms.list', { batchId })).items
  const pagesOf = async () => (await askFrom(page, 'pages.list', { batchId })).items

  // From what was not read to its page, which is put aside; the other two become a form.
  await goTo(page, `#/batch/${batchId}/not-read`)
  await page.getByRole('link', { name: 'Put in a form' }).last().click()
  await page.getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('a')
  await expect.poll(async () => (await pagesOf()).map(({ state }) => state)).toEqual(['failed', 'failed', 'skipped'])
  await page.getByRole('listbox').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('f')
  await page.getByRole('dialog', { name: 'Make one form of 2 pages' }).waitFor()
  await page.getByRole('combobox', { name: 'Kind of form' }).selectOption('ss-5-18')
  // The reader of this batch is a stand-in, which the program does not have.
  await page.getByRole('checkbox', { name: /Read these pages again/ }).press('Space')
  await page.getByRole('button', { name: 'Make the form' }).press('Enter')
  await expect.poll(async () => (await formsOf()).map(({ form, pages }) => [form, pages])).toEqual([['ss-5-18', 2]])
  const formId = (await formsOf())[0]?.id ?? ''

  // Its place, then its figures from the first to the last.
  await page.keyboard.press('p')
  await page.getByLabel('Polling unit').fill('7')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await formsOf())[0]?.place.unit).toBe(7)
  await page.keyboard.press('Enter')
  await page.locator('.ask[data-figure$=" eligible"]').waitFor()
  await key(page, items.slice(0, 4))
  first.program.kill()
  await first.program.ended

  const second = await serve(workspace)
  await page.goto(second.address)
  await goTo(page, `#/batch/${batchId}/review/${formId}`)
  await page.locator('.ask[data-figure$=" valid"]').waitFor()
  expect(await checkedOf(page, formId)).toEqual(items.slice(0, 4))
  await key(page, [...items.slice(4), ...rows.slice(0, 2)])
  expect(await shownFigure(page)).toBe(`${formId} votes.3`)
  await page.keyboard.type(String(rows[2]))
  await page.keyboard.press('Enter')
  await expect.poll(() => checkedOf(page, formId)).toEqual([...items, ...rows])
  const keyed = await askFrom(page, 'forms.get', { formId })
  expect(keyed.sums.map(({ holds }) => holds)).toEqual(keyed.sums.map(() => true))
  expect([keyed.issues, keyed.votesInDoubt]).toEqual([[], 0])

  // Back to the beginning: every figure; then, where pages are, the place, the form, the page put aside.
  const takeBack = async (): Promise<void> => {
    const undone = page.waitForResponse((response) => response.url().endsWith('/api/review.undo'))
    await page.keyboard.press('Control+z')
    expect(await (await undone).json()).toMatchObject({ ok: true })
  }
  for (const _ of [...items, ...rows]) await takeBack()
  await takeBack()
  await page.getByRole('option', { selected: true }).first().waitFor()
  await takeBack()
  await takeBack()
  expect(await formsOf()).toEqual([])
  expect((await pagesOf()).map(({ state, failure }) => [state, failure?.code])).toEqual(
    Array(3).fill(['failed', 'no-table']),
  )
  expect(problems).toEqual([])
})
