import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type CallInput, type CallName, type CallOutput, contract } from '../../src/shared/contract.ts'
import type { Result } from '../../src/shared/result.ts'
import { ResultsFile } from '../../src/shared/results-file.ts'
import { projectRoot } from './electron-binary.ts'

/** The main act as a person does it, in the window of the desktop or in a browser: the page is the same. */
export const sampleFolder = join(projectRoot, 'resources/sample/forms')

/** Asks the host what the page could ask. */
export const askFrom = async <N extends CallName>(page: Page, name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
  const result: Result<unknown> = await page.evaluate(
    async (asked) => {
      if (window.tallydesk) return window.tallydesk.wire.call(asked.name, asked.input as never)
      const headers = { 'content-type': 'application/json' }
      const init = { method: 'POST', headers, body: JSON.stringify(asked.input) }
      return (await fetch(`/api/${asked.name}`, init)).json()
    },
    { name, input: input as unknown },
  )
  if (!result.ok) throw new Error(`${name}: ${result.failure.code}`)
  return contract[name].output.parse(result.value) as CallOutput<N>
}

/** Drops a folder on the window as the operating system does: with its absolute path. */
export const dropFolder = async (page: Page, path: string): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data })
  }
  await session.detach()
}

export const speakEnglish = async (page: Page): Promise<void> => {
  await askFrom(page, 'settings.set', { language: 'en', workers: 2 })
  await page.getByRole('heading', { name: 'Batches' }).or(page.getByText('Drop a folder of scanned')).first().waitFor()
}

/** Takes in the sample, confirms what will be read, starts, and waits for the live screen. Gives the batch's id. */
export const dropAndStart = async (page: Page): Promise<string> => {
  await dropFolder(page, sampleFolder)
  const start = page.getByRole('button', { name: 'Start reading 13 pages' })
  await start.waitFor()
  expect(await start.isDisabled()).toBe(true)
  await page.getByText('I have read this list').click()
  await start.click()
  await page.getByRole('button', { name: /Pause/ }).waitFor()
  const { items } = await askFrom(page, 'batches.list', {})
  expect(items).toHaveLength(1)
  return items[0]?.id ?? ''
}

/** Waits for results on the screen, pauses, and checks that nothing more is in hand. */
export const watchAndPause = async (page: Page, batchId: string): Promise<number> => {
  await page.locator('.results tbody tr').first().waitFor()
  await page.getByRole('button', { name: /Pause/ }).click()
  await page.getByRole('button', { name: /Go on/ }).waitFor()
  const { state, lanes, account } = await askFrom(page, 'batches.get', { batchId })
  expect({ state, lanes }).toEqual({ state: 'paused', lanes: [] })
  return account.pages.read
}

export const goOn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Go on/ }).click()
  await page.getByRole('button', { name: /Pause/ }).waitFor()
}

/** Finds the batch on Home after a new start, as a person would, and opens it. */
export const reopenFromHome = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'forms', exact: true }).first().click()
}

export const waitUntilRead = async (page: Page, batchId: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'What next' }).waitFor()
  const { state, account } = await askFrom(page, 'batches.get', { batchId })
  const { found, read, failed, skipped, waiting } = account.pages
  expect({ state, waiting }).toEqual({ state: 'done', waiting: 0 })
  expect(read + failed + skipped).toBe(found)
}

/** Opens the forms: figures beside the page's picture, which has loaded. */
export const lookAtAForm = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^Look at / }).click()
  const picture = page.getByRole('img', { name: /^Scan: / }).first()
  await picture.waitFor()
  await page.waitForFunction(() =>
    [...document.images].some(({ naturalWidth, src }) => naturalWidth > 400 && src.includes('/pages/')),
  )
}

/** Writes the three files and gives what the host says of them. */
export const exportAll = async (page: Page, batchId: string): Promise<CallOutput<'exports.make'>> => {
  await page.getByRole('link', { name: 'Summary and export' }).first().click()
  await page.getByRole('button', { name: 'Write the files' }).click()
  await page.getByText('results.json').first().waitFor()
  const { exports } = await askFrom(page, 'exports.list', { batchId })
  const [made] = exports
  if (!made) throw new Error('nothing was exported')
  expect(made.files.map(({ name }) => name).sort()).toEqual(['figures.csv', 'results.json', 'summary.pdf'])
  return made
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** Each form once, and every page that went in accounted for. */
export const expectWhole = (results: unknown): void => {
  const { account, forms, failures } = ResultsFile.parse(results)
  const parts = forms.flatMap(({ source }) => source.parts.map(({ path, page }) => `${path} ${page}`))
  expect(new Set(parts).size).toBe(parts.length)
  expect(account.pages).toEqual({ found: 13, read: 13, failed: 0, skipped: 0 })
  expect(failures.map(({ code }) => code)).toEqual(['unreadable-pdf'])
}
