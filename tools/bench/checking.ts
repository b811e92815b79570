import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBundledHost } from '../../src/main/host/open-bundled.ts'
import { bundledPlaces } from '../../src/main/host/places.ts'
import { openServer } from '../../src/main/server/open-server.ts'
import { launchChromium } from '../../test/support/chromium.ts'
import { makeDoubtfulWorkspace } from '../../test/support/doubtful-workspace.ts'
import { checkShown, isDone } from '../../test/support/scripted-reviewer.ts'

const root = join(import.meta.dirname, '../..')

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/**
 * How long a person waits for the program between two figures, checking by keyboard: from Enter to the next figure with
 * its picture, in the served app and a real browser. Two figures on each form.
 */
export const benchChecking = async (figures: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'tallydesk-checking-'))
  const workspace = join(folder, 'workspace')
  const room = await makeDoubtfulWorkspace(workspace, Math.ceil(figures / 2))
  const places = bundledPlaces(pathToFileURL(join(root, 'out/main/cli.js')).href)
  const opened = await openBundledHost(places, { workspace, program: 'bench' })
  if (!opened.ok) throw new Error(opened.failure.code)
  const server = await openServer({ host: opened.value, renderer: places.renderer, port: 0 })
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(server.invite())
  await page.evaluate((id) => {
    window.location.hash = `#/batch/${id}/review`
  }, room.batchId)
  await page.locator('.ask[data-figure]').waitFor()
  const times: number[] = []
  while (times.length < figures && !(await isDone(page))) times.push((await checkShown(page, room)).milliseconds)
  const sorted = times.toSorted((a, b) => a - b)
  const seconds = (share: number): string => (quantile(sorted, share) / 1000).toFixed(3)
  process.stdout.write(
    `${times.length} figures checked by keyboard; from Enter to the next: median ${seconds(0.5)} s, nine in ten ${seconds(0.9)} s, slowest ${seconds(1)} s\n`,
  )
  await browser.close()
  await server.close()
  await opened.value.close()
  rmSync(folder, { recursive: true })
}
