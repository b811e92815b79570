import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DevScreens, openDevScreens, type Screen, screens, small, usual } from './support/dev-screens.ts'
import { faultsOf } from './support/faults.ts'

let dev: DevScreens
beforeAll(async () => {
  dev = await openDevScreens()
})
afterAll(() => dev.close())

const panes =
  'html, main, .second-page, .steps, .verify, .fields, .told, .export, .answer, .proof, .set-page, .top, .res, .side, .acts-bar, .page-grid, .sheet, footer'

/** Panes whose content is wider than they are. */
const tooWide = ({ page }: Screen) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((pane) => pane.scrollWidth > pane.clientWidth + 1)
        .map((pane) => `${pane.tagName}.${pane.className} ${pane.scrollWidth} > ${pane.clientWidth}`),
    panes,
  )

const check = async (screen: Screen, axe: boolean): Promise<void> => {
  if (axe) expect(await faultsOf(screen.page)).toEqual([])
  expect(await tooWide(screen)).toEqual([])
  expect(screen.problems).toEqual([])
}

/** Axe sees themes, languages and sizes, which need not meet in every pair; what overflows is looked for in all. */
const looks = [
  { language: 'en', theme: 'light', size: usual, axe: true },
  { language: 'th', theme: 'dark', size: small, axe: true },
  { language: 'th', theme: 'light', size: usual, axe: false },
  { language: 'en', theme: 'dark', size: small, axe: false },
] as const

describe.each(
  looks,
)('in $language, $theme, $size.width wide: no fault that axe finds, no overflow, the policy kept', (look) => {
  let screen: Screen
  beforeAll(async () => {
    screen = await dev.open({ ...look, reviewer: 'สมหญิง' })
  })
  afterAll(() => screen.page.context().close())

  test.each(Object.entries(screens))('%s', async (_, { hash, ready }) => {
    await screen.page.evaluate((to) => {
      window.location.hash = to
    }, hash)
    await screen.page.locator(ready).first().waitFor()
    await check(screen, look.axe)
  })

  test('home, empty', async () => {
    const empty = await dev.open({ ...look, world: 'empty' })
    try {
      await check(empty, look.axe)
    } finally {
      await empty.page.context().close()
    }
  })

  test('what is asked before an act on pages', async () => {
    await screen.page.evaluate(() => {
      window.location.hash = '#/batch/done1/pages'
    })
    await screen.page.locator('.tile img').first().waitFor()
    await screen.page.locator('.tile').first().click()
    for (const key of ['f', 'p', 'c']) {
      await screen.page.keyboard.press(key)
      await screen.page.getByRole('dialog').waitFor()
      await check(screen, look.axe)
      await screen.page.keyboard.press('Escape')
      await screen.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
  })

  test('the keyboard sheet and the cancel dialog', async () => {
    await screen.page.evaluate(() => {
      window.location.hash = '#/batch/run01/reading'
    })
    await screen.page.locator('.results .link').first().waitFor()
    await screen.page.keyboard.press('Shift+?')
    await screen.page.getByRole('dialog').waitFor()
    await check(screen, look.axe)
    await screen.page.keyboard.press('Escape')
    await screen.page.getByRole('dialog').waitFor({ state: 'detached' })
    await screen.page.locator('.btn.danger').click()
    await screen.page.getByRole('dialog').waitFor()
    await check(screen, look.axe)
    await screen.page.keyboard.press('Escape')
  })
})
