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
  const screen = await dev.open({ hash: '#/batch/done1/review' })
  page = screen.page
  problems = screen.problems
  await page.locator('.todo a:has(.mk-open)').first().click()
  await page.locator('.note.open').waitFor()
})
afterEach(async () => {
  expect(problems).toEqual([])
  await page.context().close()
})

const checks = () =>
  page.evaluate(
    () => window.scripted?.calls.filter(({ name }) => name === 'review.check').map(({ input }) => input) ?? [],
  )
const current = () => page.locator('.todo [aria-current]').getAttribute('href')
const entry = () => page.locator('.entry-value').textContent()
const sayName = async (name: string) => {
  const ask = page.getByRole('dialog', { name: 'Who is checking?' })
  await ask.waitFor()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await ask.waitFor({ state: 'detached' })
}

const toForm = () =>
  page.evaluate(() => {
    window.location.hash = '#/batch/done1/review/done1-form-0'
  })

describe('checking by keyboard', () => {
  test('an open figure starts empty, and Enter waits', async () => {
    expect(await entry()).toBe('')
    expect(await page.getByText('The machine read').count()).toBe(0)
    await page.keyboard.press('Enter')
    expect(await checks()).toEqual([])
  })

  test('digits replace, on the main keys and on the pad; Backspace and Escape take them back', async () => {
    await page.keyboard.press('Digit4')
    await page.keyboard.press('Numpad2')
    await page.keyboard.press('Digit7')
    expect(await entry()).toBe('427')
    await page.keyboard.press('Backspace')
    expect(await entry()).toBe('42')
    await page.keyboard.press('Escape')
    expect(await entry()).toBe('')
    await page.keyboard.press('Minus')
    expect(await entry()).toBe('0')
  })

  test('the sums are worked out while typing', async () => {
    const before = await page.locator('.sums').textContent()
    await page.keyboard.type('9999')
    await expect.poll(() => page.locator('.sums').textContent()).not.toBe(before)
  })

  test('Enter asks for the name once, writes the figure down and goes on to the next', async () => {
    const first = await current()
    await page.keyboard.type('73')
    await page.keyboard.press('Enter')
    await sayName('สมชาย')
    await expect.poll(current).not.toBe(first)
    const second = await current()
    await page.keyboard.type('21')
    await page.keyboard.press('Enter')
    await expect.poll(current).not.toBe(second)
    const said = await checks()
    expect(said.slice(-2)).toMatchObject([
      { checks: [{ verdict: { kind: 'value', value: 73 } }] },
      { checks: [{ verdict: { kind: 'value', value: 21 } }] },
    ])
    expect(await page.locator(`.todo a[href="${first}"]`).count()).toBe(0)
  })

  test('arrows ask for what the machine took it for, and choose of it', async () => {
    await page.keyboard.press('ArrowDown')
    await page.getByText('The machine read').waitFor()
    await page.keyboard.press('ArrowDown')
    expect(await entry()).not.toBe('')
    expect(await page.locator('.option.chosen').count()).toBe(1)
  })

  test('Ctrl Z takes back and leads there, Ctrl Y does it again', async () => {
    const first = await current()
    await page.keyboard.press('u')
    await sayName('สมชาย')
    await expect.poll(current).not.toBe(first)
    await page.keyboard.press('Control+z')
    await expect.poll(current).toBe(first)
    await page.keyboard.press('Control+y')
    await expect.poll(() => page.locator('.said').textContent()).toContain('nobody can read it')
  })

  test('all that was said of a figure can be looked at', async () => {
    const first = (await current()) ?? ''
    const goBack = async () => {
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, first)
      await expect
        .poll(() => page.locator('.ask').getAttribute('data-figure'))
        .toBe(first.split('/').slice(-2).join(' '))
    }
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await sayName('สมชาย')
    await expect.poll(current).not.toBe(first)
    await goBack()
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await expect.poll(() => checks().then(({ length }) => length)).toBe(3)
    await goBack()
    await page.getByText('2 words on this figure').click()
    expect(await page.locator('.said-before li').allTextContents()).toMatchObject([
      expect.stringContaining('สมชาย checked: 5'),
      expect.stringContaining('สมชาย checked: 7'),
    ])
  })

  test('S passes on with a note, and the list of those shows it', async () => {
    const first = await current()
    await page.keyboard.press('s')
    await page.getByRole('dialog', { name: 'Pass this figure on' }).waitFor()
    await page.keyboard.type('ถามหน่วย')
    await page.keyboard.press('Enter')
    await sayName('สมชาย')
    await expect.poll(current).not.toBe(first)
    await page.getByLabel('What is listed').selectOption('passed-on')
    await page.locator(`.todo a[href="${first}"]`).click()
    await page.locator('.said q', { hasText: 'ถามหน่วย' }).waitFor()
  })

  test('N asks why before the value is written down; nothing is asked before there is one', async () => {
    await page.keyboard.press('n')
    await page.keyboard.type('73')
    await page.keyboard.press('n')
    await page.getByRole('dialog', { name: 'Say why' }).waitFor()
    await page.keyboard.type('the 7 has a bar')
    await page.keyboard.press('Enter')
    await sayName('สมชาย')
    const last = () => checks().then((all) => all.at(-1))
    await expect.poll(last).toMatchObject({ checks: [{ verdict: { value: 73 }, note: 'the 7 has a bar' }] })
  })

  test('the list is filtered by form, by reason, and by who said it', async () => {
    const lastAsked = () =>
      page.evaluate(() => window.scripted?.calls.findLast(({ name }) => name === 'review.queue')?.input)
    await page.getByLabel('Kind of form').selectOption('ss-5-18')
    await expect.poll(lastAsked).toMatchObject({ which: 'doubtful', form: 'ss-5-18' })
    await page.getByLabel('Reason').selectOption('sum')
    await expect.poll(lastAsked).toMatchObject({ doubts: ['sum'], form: 'ss-5-18' })
    await page.locator('.ask h2').click()
    await page.keyboard.press('u')
    await sayName('สมชาย')
    await page.getByLabel('What is listed').selectOption('checked')
    await page.getByLabel('Who', { exact: true }).selectOption('สมชาย')
    await expect.poll(lastAsked).toMatchObject({ which: 'checked', doubts: [], who: 'สมชาย' })
  })

  test('Shift Enter confirms a whole form whose sums hold', async () => {
    await page.getByLabel('What is listed').selectOption('forms')
    await toForm()
    await page.getByRole('button', { name: /confirm the whole form/ }).waitFor()
    await page.locator('.ask h2').click()
    await page.keyboard.press('Shift+Enter')
    await sayName('สมชาย')
    const [said] = (await checks()).slice(-1)
    expect(said).toMatchObject({ formId: 'done1-form-0' })
    await page.locator('.ask .mk-open, .ask .mk-solved').first().waitFor()
    await toForm()
    await page.locator('.slot .mk-person').first().waitFor()
    expect(await page.locator('.slot .mk-open').count()).toBe(0)
  })
})
