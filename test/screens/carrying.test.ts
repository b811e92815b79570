import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DevScreens, openDevScreens, type Screen, small, usual } from './support/dev-screens.ts'

let dev: DevScreens
beforeAll(async () => {
  dev = await openDevScreens()
})
afterAll(() => dev.close())

const expectFaultless = async ({ page, problems }: Screen): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, target]))).toEqual([])
  const tooWide = await page.evaluate(() =>
    [...document.querySelectorAll('html, main, .export, .set-page, .topbar')]
      .filter((pane) => pane.scrollWidth > pane.clientWidth + 1)
      .map((pane) => pane.className),
  )
  expect([tooWide, problems]).toEqual([[], []])
}

const goTo = async (page: Page, hash: string, ready: string): Promise<void> => {
  await page.evaluate((to) => {
    window.location.hash = to
  }, hash)
  await page.locator(ready).first().waitFor()
}

const asked = (page: Page, name: string) =>
  page.evaluate((call) => window.scripted?.calls.filter((one) => one.name === call).map(({ input }) => input), name)

describe.each([
  { language: 'en', theme: 'light', size: usual },
  { language: 'th', theme: 'dark', size: small },
] as const)('in $language, $theme, $size.width wide', (look) => {
  let screen: Screen
  beforeAll(async () => {
    screen = await dev.open(look)
  })
  afterAll(() => screen.page.context().close())

  test('the summary writes a portable file and merges one, and says what came of it', async () => {
    const { page } = screen
    await goTo(page, '#/batch/done1/summary', '.carry button')
    const [write, merge] = [page.locator('.carry').nth(0), page.locator('.carry').nth(1)]
    await write.getByRole('button').click()
    await write.getByRole('status').waitFor()
    expect(await asked(page, 'portable.pack')).toEqual([{ batchId: 'done1', to: '/media/usb/แพร่ เขต 1.tallydesk' }])
    await merge.getByRole('button').click()
    await merge.getByRole('status').waitFor()
    expect(await merge.getByRole('listitem').innerText()).toContain('148 สมชาย · 143 สมหญิง')
    await expectFaultless(screen)
    await merge.getByRole('link').click()
    await page.locator('.ask').waitFor()
  })

  test('the settings back the workspace up and restore it, and say what was read back', async () => {
    const { page } = screen
    await goTo(page, '#/settings', '#set-workspace button')
    for (const n of [0, 1]) {
      await page.locator('#set-workspace button').nth(n).click()
      await page.locator('#set-workspace').getByRole('status').nth(n).waitFor()
    }
    expect(await asked(page, 'workspace.restore')).toEqual([{ from: '/media/usb', to: '/media/usb' }])
    await expectFaultless(screen)
  })

  test('a batch that is opened from a file is marked as a copy until it is checked here', async () => {
    const { page } = screen
    await goTo(page, '#/', '.drop button')
    await page.locator('.drop button').nth(2).click()
    await page.locator('.copy-mark button').waitFor()
    await expectFaultless(screen)
    await goTo(page, '#/', '.batches .link')
    await page.locator('.batches .name small', { hasText: 'copy1 ·' }).waitFor()
    await expectFaultless(screen)
    await goTo(page, '#/batch/copy1/reading', '.copy-mark button')
    await page.locator('.copy-mark button').click()
    await page.locator('.copy-mark button').waitFor({ state: 'detached' })
    expect(await page.locator('.copy-mark').count()).toBe(1)
  })
})
