import { expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { patience } from '../support/desktop.ts'
import {
  dropAndStart,
  expectWhole,
  exportAll,
  goOn,
  lookAtAForm,
  reopenFromHome,
  sha256Of,
  speakEnglish,
  waitUntilRead,
  watchAndPause,
} from '../support/main-act.ts'
import { serve } from '../support/program.ts'
import { temporaryFolder } from '../support/served.ts'

test('the same through a browser: drop, start, watch, pause, kill, serve again, read to the end, look, export', async () => {
  const workspace = temporaryFolder()
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const first = await serve(workspace)
  const page = await browser.newPage({ locale: 'en-GB' })
  page.setDefaultTimeout(patience)
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(first.address)
  expect(page.url()).not.toContain('token')
  await speakEnglish(page)
  const batchId = await dropAndStart(page)
  expect(await watchAndPause(page, batchId)).toBeGreaterThan(0)
  await goOn(page)
  first.program.kill()
  await first.program.ended

  const second = await serve(workspace)
  await page.goto(second.address)
  await reopenFromHome(page)
  await waitUntilRead(page, batchId)
  await lookAtAForm(page)
  const made = await exportAll(page, batchId)
  const file = made.files.find(({ name }) => name === 'results.json')
  const text = await page.evaluate(async (id) => (await fetch(`/exports/${id}/results.json`)).text(), made.id)
  expect(sha256Of(text)).toBe(file?.sha256)
  expectWhole(JSON.parse(text))
  expect(problems).toEqual([])
})
