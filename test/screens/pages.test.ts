import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type DevScreens, openDevScreens } from './support/dev-screens.ts'

let dev: DevScreens
let page: Page
let problems: string[]
beforeAll(async () => {
  dev = await openDevScreens()
})
afterAll(() => dev.close())
beforeEach(async () => {
  const screen = await dev.open({ hash: '#/batch/done1/pages' })
  page = screen.page
  problems = screen.problems
  await page.locator('.tile img').first().waitFor()
  await page.getByRole('listbox').focus()
})
afterEach(async () => {
  expect(problems).toEqual([])
  await page.context().close()
})

const asked = (name: string) =>
  page.evaluate((call) => window.scripted?.calls.findLast((one) => one.name === call)?.input, name)
const chosen = async () => (await page.locator('[role="option"][aria-selected="true"]').all()).length
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const sayName = async () => {
  const ask = page.getByRole('dialog', { name: 'Who is checking?' })
  await ask.waitFor()
  await page.keyboard.type('สมชาย')
  await page.keyboard.press('Enter')
  await ask.waitFor({ state: 'detached' })
}
const dialog = (name: RegExp | string) => page.getByRole('dialog', { name })

describe('choosing pages', () => {
  test('arrows move, Shift goes on choosing, Space takes one away, Ctrl A takes all that is there', async () => {
    await press('ArrowRight')
    expect(await chosen()).toBe(1)
    await press('Shift+ArrowRight', 'Shift+ArrowRight')
    expect(await chosen()).toBe(3)
    await press('Space')
    expect(await chosen()).toBe(2)
    await press('Control+a')
    await page.getByRole('status').filter({ hasText: 'chosen' }).waitFor()
    const words = await page.locator('.pages-head [role="status"]').textContent()
    expect(new Set(words?.match(/\d+/g)).size).toBe(1)
  })

  test('a click takes one, with Ctrl one more, with Shift all up to it', async () => {
    const tiles = page.locator('.tile')
    await tiles.nth(0).click()
    await tiles.nth(2).click({ modifiers: ['Control'] })
    expect(await chosen()).toBe(2)
    await tiles.nth(4).click({ modifiers: ['Shift'] })
    expect(await chosen()).toBe(3)
  })

  test('End goes to the last page, which is not read and says why', async () => {
    await press('End')
    const last = page.locator('.tile.now')
    await last.waitFor()
    expect(await last.textContent()).toContain('No picture')
    expect(await last.textContent()).toMatch(/blank|longer than|lines of its table/)
  })
})

describe('acts on the pages chosen', () => {
  test('F makes one form of them, in the order in which they were chosen', async () => {
    const tiles = page.locator('.tile')
    const ids = await tiles.evaluateAll((all) => all.map(({ id }) => id.replace('page-', '')))
    await tiles.nth(1).click()
    await tiles.nth(0).click({ modifiers: ['Control'] })
    await press('f')
    await dialog('Make one form of 2 pages').waitFor()
    await page.getByRole('combobox', { name: 'Kind of form' }).selectOption('ss-5-18')
    await page.getByRole('button', { name: 'Make the form' }).click()
    await sayName()
    expect(await asked('pages.arrange')).toEqual({
      batchId: 'done1',
      readAgain: true,
      groups: [
        {
          kind: 'form',
          form: 'ss-5-18',
          pages: [
            { pageId: ids[1], formPage: 1 },
            { pageId: ids[0], formPage: 2 },
          ],
        },
      ],
    })
    await page.getByText('put together by hand').first().waitFor()
  })

  test('A puts aside, B splits, and what cannot be done is not offered', async () => {
    const split = page.getByRole('button', { name: /Split here/ })
    await page
      .locator('.tile', { has: page.getByText('2', { exact: true }) })
      .first()
      .click()
    expect(await split.isDisabled()).toBe(false)
    await press('b')
    await sayName()
    expect(await asked('pages.arrange')).toMatchObject({ groups: [{ kind: 'form' }, { kind: 'form' }] })
    await press('Home')
    expect(await split.isDisabled()).toBe(true)
    await press('a')
    await expect.poll(() => asked('pages.arrange')).toMatchObject({ groups: [{ kind: 'aside' }] })
  })

  test('] moves to the form after', async () => {
    await press('Home', ']')
    await sayName()
    const wish = await asked('pages.arrange')
    expect(wish).toMatchObject({ groups: [{ kind: 'form', pages: expect.any(Array) }] })
  })

  test('R turns, Shift R the other way, T reads again', async () => {
    await press('Home', 'r')
    await sayName()
    expect(await asked('pages.picture')).toMatchObject({ quarters: 1 })
    await press('Shift+R')
    await expect.poll(() => asked('pages.picture')).toMatchObject({ quarters: 3 })
    await press('t')
    await expect.poll(() => asked('pages.picture')).toMatchObject({ quarters: 0 })
  })

  test('P says the place: only what was written is said', async () => {
    await press('Home', 'p')
    await dialog(/Place of 1 form/).waitFor()
    await page.getByLabel('Polling unit').fill('x')
    expect(await page.getByRole('button', { name: 'Set the place' }).isDisabled()).toBe(true)
    await page.getByLabel('Polling unit').fill('12')
    await page.keyboard.press('Enter')
    await sayName()
    expect(await asked('pages.place')).toMatchObject({ facts: { unit: 12 } })
  })

  test('C sets the corners of the table, by arrows and by dragging', async () => {
    await press('Home', 'c')
    await dialog('Corners of the table').waitFor()
    await page.locator('.corners-page img').evaluate((image: HTMLImageElement) => image.decode())
    await page.getByRole('button', { name: /Top left corner: 10 %/ }).waitFor()
    await press('Shift+ArrowRight', 'ArrowDown')
    await page.getByRole('button', { name: 'Top left corner: 11 % from the left, 30.1 % from the top' }).waitFor()
    const corner = page.getByRole('button', { name: /Bottom right corner/ })
    const box = await corner.boundingBox()
    const paper = await page.locator('.corners-page').boundingBox()
    if (box === null || paper === null) throw new Error('no corner')
    await page.mouse.move(box.x + 13, box.y + 13)
    await page.mouse.down()
    await page.mouse.move(paper.x + paper.width * 0.7, paper.y + paper.height * 0.6, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'Straighten and read again' }).click()
    await sayName()
    const wish = await asked('pages.picture')
    expect(wish).toMatchObject({ corners: [{ x: 0.11 }, { x: 0.9 }, {}, { x: 0.1 }] })
    const dragged = (wish as { corners: { x: number; y: number }[] }).corners[2]
    expect(dragged?.x).toBeCloseTo(0.7, 1)
    expect(dragged?.y).toBeCloseTo(0.6, 1)
  })

  test('Ctrl Z takes back', async () => {
    await press('Control+z')
    expect(await asked('review.undo')).toEqual({ batchId: 'done1' })
    await page.locator('.troubles, [role="alert"]').first().waitFor()
  })

  test('Enter leads to the figures of the form, and from there back to its pages', async () => {
    await press('Home', 'Enter')
    await page.locator('.entry').waitFor()
    await page.getByRole('link', { name: 'Its pages' }).click()
    await page.locator('.tile[aria-selected="true"]').waitFor()
  })
})

test('from what was not read a link leads to its page', async () => {
  await page.evaluate(() => {
    window.location.hash = '#/batch/done1/not-read'
  })
  await page.getByRole('link', { name: 'Put in a form' }).first().click()
  await page.locator('.tile[aria-selected="true"]', { hasText: 'No picture' }).waitFor()
})
