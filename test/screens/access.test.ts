import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DevScreens, openDevScreens, type Screen, screens, small, usual } from './support/dev-screens.ts'

let dev: DevScreens
beforeAll(async () => {
  dev = await openDevScreens()
})
afterAll(() => dev.close())

const faultsOf = async ({ page }: Screen) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary]))
}

const panes =
  'html, main, .steps, .verify, .fields, .told, .export, .answer, .proof, .set-page, .top, .res, .side, footer'

/** Panes whose content is wider than they are. */
const tooWide = ({ page }: Screen) =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)]
        .filter((pane) => pane.scrollWidth > pane.clientWidth + 1)
        .map((pane) => `${pane.tagName}.${pane.className} ${pane.scrollWidth} > ${pane.clientWidth}`),
    panes,
  )

const check = async (screen: Screen): Promise<void> => {
  expect(await faultsOf(screen)).toEqual([])
  expect(await tooWide(screen)).toEqual([])
  expect(screen.problems).toEqual([])
}

const looks = [
  { language: 'en', theme: 'light', size: usual },
  { language: 'th', theme: 'dark', size: usual },
  { language: 'th', theme: 'light', size: small },
  { language: 'en', theme: 'dark', size: small },
] as const

describe.each(
  looks,
)('in $language, $theme, $size.width wide: no fault that axe finds, no overflow, the policy kept', (look) => {
  let screen: Screen
  beforeAll(async () => {
    screen = await dev.open(look)
  })
  afterAll(() => screen.page.context().close())

  test.each(Object.entries(screens))('%s', async (_, { hash, ready }) => {
    await screen.page.evaluate((to) => {
      window.location.hash = to
    }, hash)
    await screen.page.locator(ready).first().waitFor()
    await check(screen)
  })

  test('home, empty', async () => {
    const empty = await dev.open({ ...look, world: 'empty' })
    try {
      await check(empty)
    } finally {
      await empty.page.context().close()
    }
  })

  test('the keyboard sheet and the cancel dialog', async () => {
    await screen.page.evaluate(() => {
      window.location.hash = '#/batch/run01/reading'
    })
    await screen.page.locator('.results .link').first().waitFor()
    await screen.page.keyboard.press('Shift+?')
    await screen.page.getByRole('dialog').waitFor()
    await check(screen)
    await screen.page.keyboard.press('Escape')
    await screen.page.getByRole('dialog').waitFor({ state: 'detached' })
    await screen.page.locator('.btn.danger').click()
    await screen.page.getByRole('dialog').waitFor()
    await check(screen)
    await screen.page.keyboard.press('Escape')
  })
})
