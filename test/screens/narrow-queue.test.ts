import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type DevScreens, openDevScreens, small } from './support/dev-screens.ts'
import { faultsOf } from './support/faults.ts'

let dev: DevScreens
beforeAll(async () => {
  dev = await openDevScreens()
})
afterAll(() => dev.close())

const openNarrow = async (): Promise<Page> => {
  const { page, problems } = await dev.open({ hash: '#/batch/done1/review', size: small })
  onTestFinished(async () => {
    expect(problems).toEqual([])
    await page.context().close()
  })
  await page.locator('.entry').waitFor()
  return page
}

test('in a narrow window the queue is a line in the title bar, which opens and closes on a choice', async () => {
  const page = await openNarrow()
  expect(await page.locator('.todo').count()).toBe(0)
  await page.locator('.queue-line').click()
  const list = page.getByRole('dialog').locator('.todo')
  const second = list.locator('a').nth(1)
  await second.waitFor()
  expect(await faultsOf(page)).toEqual([])
  const wanted = await second.getAttribute('href')
  await second.click()
  await list.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => window.location.hash)).toBe(wanted)
})

test('it is opened and left by keyboard', async () => {
  const page = await openNarrow()
  await page.locator('.queue-line').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').locator('.todo').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})
