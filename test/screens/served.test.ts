import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openServer, type Server } from '../../src/main/server/open-server.ts'
import { ok } from '../../src/shared/result.ts'
import { launchChromium } from '../support/chromium.ts'
import { type Bench, openBench } from '../support/host-bench.ts'
import { greyPage, pageReading, scriptedEngine } from '../support/scripted-parts.ts'
import { buildPage } from './support/dev-page.ts'

/** The product's own page over HTTP, on a real host and store; only the reader is scripted. */
let bench: Bench
let renderer: string
let server: Server
let browser: Browser
let page: Page
const problems: string[] = []

const votes = { 'votes.1': 60, 'votes.2': 40, total: 100, valid: 100, invalid: 3, blank: 2 }
const figures = {
  ...votes,
  ballots_used: 105,
  ballots_remaining: 15,
  ballots_allocated: 120,
  turnout: 105,
  eligible: 200,
}

beforeAll(async () => {
  const engine = scriptedEngine()
  engine.answers.set(120, ok(pageReading('ss-5-18', 1, figures)))
  bench = await openBench({ engine })
  renderer = await buildPage('index.html')
  server = await openServer({ host: bench.host, renderer, port: 0 })
  browser = await launchChromium()
  page = await browser.newPage({ locale: 'en-GB' })
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
})
afterAll(async () => {
  await browser.close()
  await server.close()
  await bench.close()
  rmSync(renderer, { recursive: true, force: true })
})

test('files sent from the browser are read, seen live, looked at and exported', async () => {
  await page.goto(server.invite())
  await page.getByRole('heading', { name: 'Drop a folder of scanned count forms' }).waitFor()
  const chooser = page.waitForEvent('filechooser')
  await page.keyboard.press('n')
  await page.getByRole('button', { name: 'Add files' }).click()
  await (await chooser).setFiles([
    { name: 'หน่วย 1.png', mimeType: 'image/png', buffer: await greyPage(120) },
    { name: 'other.png', mimeType: 'image/png', buffer: await greyPage(30) },
    { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 cut short') },
  ])
  await page.getByText('I have read this list').click()
  await page.getByRole('button', { name: 'Start reading 2 pages' }).click()

  const next = page.getByRole('navigation', { name: 'What next' })
  await next.waitFor()
  await page.locator('.side').getByText('broken.pdf').waitFor()
  const numbers = (await page.locator('footer .account b').allTextContents()).map(Number)
  expect(numbers[0]).toBe(2)
  expect(numbers.slice(1).reduce((sum, one) => sum + one, 0)).toBe(2)

  await next.getByRole('link').first().click()
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  const picture = page.locator('.page img')
  await picture.waitFor()
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.page img')?.naturalWidth ?? 0) > 0)

  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await page.getByRole('button', { name: 'Write the files' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download results.json' }).click()
  expect((await download).suggestedFilename()).toBe('results.json')
  expect(problems).toEqual([])
})

test('a broken line is said in words, and a new address leads in again', async () => {
  const { port } = server
  await server.close()
  await page.getByText('The line to the program is broken').waitFor()
  server = await openServer({ host: bench.host, renderer, port })
  await page.goto(server.invite())
  await page.getByRole('heading', { name: 'Batches' }).waitFor()
})

test('a page whose cookie is gone says in words which address to open', async () => {
  await page.context().clearCookies()
  await page.keyboard.press('n')
  await page.getByText('Open the address that the terminal printed').waitFor()
})
