import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type DevScreens, type Look, openDevScreens, type Screen, small, usual } from './support/dev-screens.ts'

let dev: DevScreens
beforeAll(async () => {
  dev = await openDevScreens()
})
afterAll(() => dev.close())

const hash = '#/election/e1/totals'
const open = async (look: Look = {}): Promise<Screen> => {
  const screen = await dev.open({ hash, ...look })
  await screen.page.locator('.bars tbody tr').first().waitFor()
  onTestFinished(async () => {
    expect(screen.problems).toEqual([])
    await screen.page.context().close()
  })
  return screen
}

const callsOf = (page: Page, name: string) =>
  page.evaluate((asked) => window.scripted?.calls.filter((one) => one.name === asked).map(({ input }) => input), name)
const list = (page: Page, name: string | RegExp) => page.locator('.below').getByRole('radio', { name })

describe.each([
  { language: 'en', theme: 'light', size: usual },
  { language: 'th', theme: 'dark', size: usual },
  { language: 'th', theme: 'light', size: small },
  { language: 'en', theme: 'dark', size: small },
] as const)('in $language, $theme, $size.width wide', (look) => {
  test('every list of the totals is without a fault that axe finds', async () => {
    const { page } = await open(look)
    const faults = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => [id, target, failureSummary]),
      )
    }
    const shown = [
      '.constituencies .link',
      '.contest',
      '.aside-forms .link',
      '.missing-units .grid-row',
      '.empty',
      '.empty',
    ]
    for (const [at, ready] of shown.entries()) {
      await page.locator('.below > .seg > *').nth(at).click()
      await page.locator(`.below ${ready}`).first().waitFor()
      expect(await faults()).toEqual([])
    }
    const tooWide = await page.evaluate(() =>
      [...document.querySelectorAll('html, main, .race, .below, .election-box')]
        .filter((pane) => pane.scrollWidth > pane.clientWidth + 1)
        .map(({ className }) => className),
    )
    expect(tooWide).toEqual([])
  })
})

test('read, checked and doubtful votes stand in columns of their own', async () => {
  const { page } = await open()
  const head = await page.locator('.bars').first().locator('thead th').allInnerTexts()
  expect(head.slice(2)).toEqual(['Checked', 'Read', 'In doubt'])
  const first = page.locator('.bars').first().locator('tbody tr').first()
  expect((await first.locator('td.num').allInnerTexts()).map((text) => text.trim())).toEqual([
    '28,140',
    '4,972',
    '92 – 1,478',
  ])
  expect(await first.locator('.checked').innerText()).toBe('28,140')
  expect(await first.locator('.read').innerText()).toBe('4,972')
})

test('a line leads to its constituency, the ballots to each other', async () => {
  const { page } = await open()
  await page.getByRole('link', { name: 'Phrae 1' }).click()
  await page.getByRole('heading', { name: 'Phrae, constituency 1' }).waitFor()
  await page.locator('.race').getByText('all reported is checked').waitFor()
  await page.getByRole('radio', { name: 'Party list' }).click()
  await page.locator('.bars').first().getByRole('columnheader', { name: 'Party' }).waitFor()
  await page.getByRole('heading', { name: 'Phrae, constituency 1' }).waitFor()
  expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#/election/e1/totals/party-list/แพร่/1')
})

test('which form counts is chosen by keyboard, under a name that is asked for once, and taken back', async () => {
  const { page } = await open()
  await page.getByRole('radio', { name: 'Constituencies' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  const contest = page.locator('.contest').first()
  await contest.waitFor()
  await contest.getByRole('button', { name: 'Use this one' }).nth(1).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.type('สมชาย')
  await page.keyboard.press('Enter')
  await contest.getByText('chosen by สมชาย').waitFor()
  await list(page, 'Several forms 1').waitFor()
  await contest.getByRole('button', { name: 'Take the choice back' }).focus()
  await page.keyboard.press('Enter')
  await list(page, 'Several forms 2').waitFor()
  expect((await callsOf(page, 'elections.choose'))?.length).toBe(3)
})

test('a list of units is imported, and lines that are none are told', async () => {
  const { page } = await open()
  const content = 'province,constituency,unit\n'
  await page.locator('.election-box input[type="file"]').setInputFiles({
    ...{ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(content) },
  })
  await page.getByText('units.csv: 240 units').waitFor()
  await page.getByText('Line 7: “ก” is not the number of a unit.').waitFor()
  const base64 = Buffer.from(content).toString('base64')
  expect(await callsOf(page, 'elections.importUnits')).toEqual([{ electionId: 'e1', file: 'units.csv', base64 }])
})

test('an election is renamed, and another is shown', async () => {
  const { page } = await open()
  const name = page.getByLabel('Name of the election')
  await name.fill('เลือกตั้ง 69')
  await name.press('Enter')
  await page.locator('.crumbs').getByText('เลือกตั้ง 69').waitFor()
  await page.getByLabel('Which election').selectOption({ label: 'เลือกตั้งซ่อม' })
  await expect.poll(() => new URL(page.url()).hash).toBe('#/election/e2/totals/constituency')
})

test('a batch is put into a new election before it starts and after it is read', async () => {
  const { page } = await open({ hash })
  const goTo = (to: string) =>
    page.evaluate((where) => {
      window.location.hash = where
    }, to)
  await goTo('#/batch/open1/prepare')
  await page.getByLabel('Election', { exact: true }).selectOption({ label: 'New election…' })
  await page.getByRole('dialog').getByRole('textbox').fill('ซ่อม เขต 1')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByLabel('Election', { exact: true }).inputValue()).toBe('e3')
  await goTo('#/batch/done1/summary')
  await page.locator('.facts').getByLabel('Election', { exact: true }).selectOption({ label: 'เลือกตั้งซ่อม' })
  await expect
    .poll(() => callsOf(page, 'elections.setOfBatch'))
    .toEqual([
      { batchId: 'open1', electionId: 'e3' },
      { batchId: 'done1', electionId: 'e2' },
    ])
  await goTo('#/')
  await page.locator('.batches .link', { hasText: 'แพร่ ล่วงหน้านอกเขต' }).getByText('เลือกตั้งซ่อม').waitFor()
})

test('totals are asked for again when they may have changed', async () => {
  const { page } = await open()
  const asked = async () => (await callsOf(page, 'elections.totals'))?.length ?? 0
  const before = await asked()
  await page.evaluate(() => window.scripted?.announce({ about: 'election', electionId: 'e2' }))
  await page.evaluate(() => window.scripted?.announce({ about: 'election', electionId: 'e1' }))
  await expect.poll(asked).toBe(before + 1)
  await page.evaluate(() => window.scripted?.announce({ about: 'form-gone', batchId: 'done1', formId: 'x' }))
  await expect.poll(asked).toBe(before + 2)
})

test('an election without forms says so', async () => {
  const screen = await dev.open({ hash: '#/election/e9/totals', world: 'empty' })
  await screen.page.getByText('Nothing to add up yet').waitFor()
  await screen.page.context().close()
})
