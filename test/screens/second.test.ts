import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type DevScreens, openDevScreens, type Screen } from './support/dev-screens.ts'

let dev: DevScreens
let screen: Screen | null = null
beforeAll(async () => {
  dev = await openDevScreens()
})
afterAll(() => dev.close())
afterEach(async () => {
  expect(screen?.problems).toEqual([])
  await screen?.page.context().close()
})

const open = async (hash: string, reviewer?: string): Promise<Page> => {
  screen = await dev.open({ hash, ...(reviewer === undefined ? {} : { reviewer }) })
  return screen.page
}
const shown = (page: Page) => page.locator('.ask').getAttribute('data-figure')
const callsOf = (page: Page, name: string) =>
  page.evaluate((wanted) => window.scripted?.calls.filter((one) => one.name === wanted).map(({ input }) => input), name)

test('a figure is keyed by keyboard, and the next one is shown', async () => {
  const page = await open('#/batch/done1/key', 'สมหญิง')
  await page.locator('.blind .entry').waitFor()
  const first = await shown(page)
  await page.keyboard.press('Enter')
  expect(await callsOf(page, 'second.key')).toEqual([])
  await page.keyboard.type('148')
  expect(await page.locator('.entry-value').textContent()).toBe('148')
  await page.keyboard.press('Enter')
  await expect.poll(() => shown(page)).not.toBe(first)
  await page.keyboard.press('u')
  await expect
    .poll(() => callsOf(page, 'second.key'))
    .toMatchObject([{ verdict: { kind: 'value', value: 148 } }, { verdict: { kind: 'unreadable' } }])
})

test('nothing of what was read or said is on the screen, nor asked for', async () => {
  const page = await open('#/batch/done1/key', 'สมหญิง')
  await page.locator('.blind .entry').waitFor()
  expect(await page.locator('.sums, .num, .mk-solved, .mk-open, .options, .heard, .said').count()).toBe(0)
  expect(await callsOf(page, 'forms.get')).toEqual([])
  expect(await callsOf(page, 'review.queue')).toEqual([])
})

test('what was keyed is taken back, and shown again to be keyed anew', async () => {
  const page = await open('#/batch/done1/key', 'สมหญิง')
  await page.locator('.blind .entry').waitFor()
  const first = await shown(page)
  await page.keyboard.type('7')
  await page.keyboard.press('Enter')
  await expect.poll(() => shown(page)).not.toBe(first)
  await page.keyboard.press('Control+z')
  await expect.poll(() => shown(page)).toBe(first)
  await page.keyboard.press('Control+y')
  await expect.poll(() => shown(page)).not.toBe(first)
})

test('who keys is asked before the first figure', async () => {
  const page = await open('#/batch/done1/second')
  await page.getByRole('link', { name: 'Key now' }).click()
  await page.getByRole('dialog', { name: 'Who is checking?' }).waitFor()
  await page.keyboard.type('สมหญิง')
  await page.keyboard.press('Enter')
  await page.locator('.blind .entry').waitFor()
  await page.getByText('Keying as สมหญิง').waitFor()
})

test('a difference is settled by choosing one of its values with the arrows', async () => {
  const page = await open('#/batch/done1/review/done1-form-33/votes.6', 'สมศรี')
  await page.locator('.voices').waitFor()
  expect(await page.locator('.voices li b').allTextContents()).toEqual(['21', '22'])
  await page.keyboard.press('Enter')
  expect(await callsOf(page, 'review.check')).toEqual([])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('.entry-value').textContent()).toBe('22')
  await page.keyboard.press('Enter')
  await expect.poll(() => callsOf(page, 'review.check')).toMatchObject([{ checks: [{ verdict: { value: 22 } }] }])
})

test('the plan is set on the screen, and a form is taken as known', async () => {
  const page = await open('#/batch/done1/second', 'สมหญิง')
  await page.getByText('A random share').click()
  const percent = page.getByRole('textbox', { name: 'Percent of the forms' })
  await percent.fill('25')
  await percent.press('Enter')
  await expect.poll(() => callsOf(page, 'second.plan')).toContainEqual({ batchId: 'done1', share: 25, known: 5 })
  await page.getByLabel('How often').selectOption('10')
  await expect.poll(() => callsOf(page, 'second.plan')).toContainEqual({ batchId: 'done1', share: 25, known: 10 })
  await page.locator('.known-rows .tickline').first().click()
  await expect.poll(() => callsOf(page, 'second.setKnown')).toMatchObject([{ known: true }])
})
