import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type DevScreens, type Look, openDevScreens } from './support/dev-screens.ts'

let dev: DevScreens
let page: Page
let problems: string[]
beforeAll(async () => {
  dev = await openDevScreens()
})
afterAll(() => dev.close())
afterEach(async () => {
  expect(problems).toEqual([])
  await page.context().close()
})

const open = async (look: Look) => {
  const screen = await dev.open(look)
  page = screen.page
  problems = screen.problems
}
const callsOf = (name: string) =>
  page.evaluate((wanted) => window.scripted?.calls.filter((call) => call.name === wanted) ?? [], name)

test('N makes a new batch and leads to it; pressed again it makes no second one', async () => {
  await open({})
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'New batch' }).waitFor()
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.getByRole('heading', { name: 'Batches' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: 'New batch' }).waitFor()
  expect((await callsOf('batches.create')).length).toBe(1)
})

test('letters keep still while someone types', async () => {
  await open({})
  const find = page.getByRole('searchbox')
  await find.fill('')
  await find.press('n')
  await find.press('g')
  await find.press('h')
  expect(await find.inputValue()).toBe('ngh')
  expect(await callsOf('batches.create')).toEqual([])
})

test('keys count by their place, so a Thai layout has them too', async () => {
  await open({})
  await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', key: 'ื' })))
  await page.getByRole('heading', { name: 'New batch' }).waitFor()
})

test('G leads to every screen of a batch', async () => {
  await open({ hash: '#/batch/done1/reading' })
  for (const [key, name] of [
    ['f', /Phitsanulok/],
    ['p', 'Put pages in order'],
    ['k', 'Second keying'],
    ['x', 'Not read'],
    ['s', 'Summary and export'],
    ['t', 'Totals'],
    [',', 'Settings'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await page.getByRole('heading', { name, level: 1 }).first().waitFor()
  }
})

test('P pauses and goes on', async () => {
  await open({ hash: '#/batch/run01/reading' })
  await page.keyboard.press('p')
  await page.getByRole('button', { name: /Go on/ }).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('button', { name: /Pause/ }).waitFor()
  expect((await callsOf('batches.pause')).length).toBe(1)
  expect((await callsOf('batches.resume')).length).toBe(1)
})

test('J and K go through the figures in doubt; plus, Shift minus and Ctrl 0 change the page', async () => {
  await open({ hash: '#/batch/done1/review' })
  const current = page.locator('.todo [aria-current]')
  const first = await current.getAttribute('href')
  await page.keyboard.press('j')
  await expect.poll(() => current.getAttribute('href')).not.toBe(first)
  await page.keyboard.press('k')
  await expect.poll(() => current.getAttribute('href')).toBe(first)
  const percent = async () => Number.parseInt((await page.locator('.percent').textContent()) ?? '', 10)
  const before = await percent()
  await page.keyboard.press('=')
  const larger = await percent()
  expect(larger).toBeGreaterThan(before)
  await page.keyboard.press('Shift+Minus')
  await page.keyboard.press('Shift+Minus')
  expect(await percent()).toBeLessThan(larger)
  await page.keyboard.press('Control+0')
  expect(await page.locator('.mat').evaluate((mat) => mat.scrollHeight <= mat.clientHeight + 1)).toBe(true)
})

test('the zoom stays as it was left, from one form to another and after a new start', async () => {
  await open({ hash: '#/batch/done1/review/done1-form-37' })
  const percent = () => page.locator('.percent').textContent()
  await page.keyboard.press('=')
  await page.keyboard.press('=')
  const left = await percent()
  await page.evaluate(() => {
    window.location.hash = '#/batch/done1/review/done1-form-36'
  })
  await page.getByRole('heading', { name: /Unit 37/ }).waitFor()
  expect(await percent()).toBe(left)
  await page.reload()
  await page.getByRole('heading', { name: /Unit 37/ }).waitFor()
  expect(await percent()).toBe(left)
})

test('R turns the page by a quarter, and its boxes with it', async () => {
  await open({ hash: '#/batch/done1/review/done1-form-37' })
  const sizeOf = async (what: string) => (await page.locator(what).first().boundingBox()) ?? expect.fail(what)
  const isWide = async (what: string) => {
    const { width, height } = await sizeOf(what)
    return width > height
  }
  await page.locator('.page img').waitFor()
  const before = await isWide('.page')
  const box = await isWide('.boxes .now')
  await page.keyboard.press('r')
  await expect.poll(() => isWide('.page')).toBe(!before)
  expect(await isWide('.boxes .now')).toBe(!box)
  const [outside, picture] = [await sizeOf('.page'), await sizeOf('.page img')]
  expect(Math.abs(outside.x - picture.x) + Math.abs(outside.y - picture.y)).toBeLessThan(2)
})

test('arrows choose another figure and the page follows', async () => {
  await open({ hash: '#/batch/done1/review/done1-form-37' })
  const list = page.getByRole('listbox')
  await list.getByRole('option', { selected: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('.ask h2', { hasText: '4' }).waitFor()
  await page.keyboard.press('End')
  await page.locator('.viewbar', { hasText: '3 / 3' }).waitFor()
})

test('? shows the keys, Escape puts them away and focus is back', async () => {
  await open({})
  await page.keyboard.press('Shift+?')
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
  await page.keyboard.press('n')
  expect(await callsOf('batches.create')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('Ctrl L changes the language at once, Ctrl D the theme, without loading the page again', async () => {
  await open({ hash: '#/batch/run01/reading' })
  await page.evaluate(() => window.sessionStorage.setItem('since', 'before'))
  const started = await page.evaluate(() => performance.timeOrigin)
  await page.keyboard.press('Control+l')
  await page.locator('html[lang="th"]').waitFor()
  await page.getByRole('button', { name: 'พัก' }).waitFor()
  await page.getByText('หน้าที่นำเข้า').waitFor()
  await page.keyboard.press('Control+d')
  await page.locator('html[data-theme="dark"]').waitFor()
  await page.keyboard.press('Control+l')
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(started)
})

test('every control of Home can be reached by Tab, with focus to be seen', async () => {
  await open({})
  const reached: string[] = []
  for (let at = 0; at < 20; at += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement
      if (element === null || element === document.body) return null
      const ringed = [element, element.closest('label'), element.closest('tr')].some(
        (one) =>
          one !== null &&
          Number.parseFloat(getComputedStyle(one).outlineWidth) >= 2 &&
          getComputedStyle(one).outlineStyle !== 'none',
      )
      return { name: element.getAttribute('aria-label') ?? element.textContent ?? '', ringed }
    })
    if (focus === null) break
    expect(focus).toMatchObject({ ringed: true })
    reached.push(focus.name)
  }
  for (const name of ['Batches', 'Settings', 'Find by name', 'Choose folder', 'Try the sample', 'แพร่ ล่วงหน้านอกเขต']) {
    expect(reached).toContain(name)
  }
})
