import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../../support/chromium.ts'
import { buildPage, type ServedPage, servePage } from './dev-page.ts'

export type Look = {
  /** Address within the page; Home when left out. */
  hash?: string
  world?: 'busy' | 'empty'
  language?: 'th' | 'en'
  theme?: 'light' | 'dark'
  size?: { width: number; height: number }
  /** Nobody when left out: the first act asks for a name. */
  reviewer?: string
}

export type Screen = {
  page: Page
  /** Errors, policy violations and failed requests since the screen was opened. */
  problems: string[]
}

export const small = { width: 1024, height: 640 }
export const usual = { width: 1440, height: 900 }

/** Every screen with something on it, and what shows that it is there. */
export const screens: Record<string, { hash: string; ready: string }> = {
  home: { hash: '#/', ready: '.batches .link' },
  prepare: { hash: '#/batch/open1/prepare', ready: '.fields table' },
  reading: { hash: '#/batch/run01/reading', ready: '.results .link' },
  'reading, finished': { hash: '#/batch/done1/reading', ready: '.next' },
  forms: { hash: '#/batch/done1/review/done1-form-37', ready: '.slot' },
  'figures to check': { hash: '#/batch/done1/review', ready: '.entry' },
  pages: { hash: '#/batch/done1/pages', ready: '.tile img' },
  'not read': { hash: '#/batch/done1/not-read', ready: '.not-read-rows .reason' },
  'not read, none': { hash: '#/batch/clean/not-read', ready: '.not-read .empty' },
  'people differ': { hash: '#/batch/done1/review/done1-form-33/votes.6', ready: '.voices' },
  'second keying': { hash: '#/batch/done1/second', ready: '.known-rows .tickline' },
  'figures to key': { hash: '#/batch/done1/key', ready: '.blind .entry' },
  summary: { hash: '#/batch/done1/summary', ready: '.export-form' },
  settings: { hash: '#/settings', ready: '.set-page' },
}

/** The scripted page in a real browser, under the product's own policy. */
export type DevScreens = { open: (look: Look) => Promise<Screen>; close: () => Promise<void> }

const record = (page: Page): string[] => {
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    // A test may look for a page that has no picture; the browser calls that an error of its own.
    if (message.type() === 'error' && !message.text().includes('404')) problems.push(message.text())
  })
  return problems
}

const openOn = async (browser: Browser, served: ServedPage, look: Look): Promise<Screen> => {
  const { hash = '#/', world = 'busy', language = 'en', theme = 'light', size = usual, reviewer } = look
  const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const problems = record(page)
  const asked = new URLSearchParams({ world, language, theme, ...(reviewer === undefined ? {} : { reviewer }) })
  await page.goto(`${served.origin}/testing/dev.html?${asked}${hash}`)
  await page.locator(`html[lang="${language}"][data-theme="${theme}"] main`).waitFor()
  await page.locator('main h1').first().waitFor()
  return { page, problems }
}

export const openDevScreens = async (): Promise<DevScreens> => {
  const served = await servePage(await buildPage('testing/dev.html'))
  const browser = await launchChromium()
  return {
    open: (look) => openOn(browser, served, look),
    close: async () => {
      await browser.close()
      await served.close()
    },
  }
}
