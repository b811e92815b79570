/**
 * `npm run shots [-- folder]`: a picture of every screen, in both languages and themes, of the real program reading the
 * sample forms. Look at them; the best stand in the README.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { openBundledHost } from '../../src/main/host/open-bundled.ts'
import { bundledPlaces } from '../../src/main/host/places.ts'
import { openServer } from '../../src/main/server/open-server.ts'
import { launchChromium } from '../../test/support/chromium.ts'
import { driveHost } from '../../test/support/drive-host.ts'

const root = join(import.meta.dirname, '../..')
const target = process.argv[2] ?? join(root, '.cache/shots')
const looks = (['en', 'th'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme) => ({ language, theme })),
)

mkdirSync(target, { recursive: true })
const home = mkdtempSync(join(tmpdir(), 'tallydesk-shots-'))
const places = bundledPlaces(pathToFileURL(join(root, 'out/main/cli.js')).href)
const opened = await openBundledHost(places, { workspace: join(home, 'TallyDesk'), program: 'shots' })
if (!opened.ok) throw new Error(opened.failure.code)
const host = opened.value

const { call, until } = driveHost(host)
const server = await openServer({ host, renderer: places.renderer, port: 0 })
const browser = await launchChromium()
const page: Page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
await page.goto(server.invite())

const shoot = async (name: string, hash: string, act?: () => Promise<void>): Promise<void> => {
  for (const { language, theme } of looks) {
    await call('settings.set', { language, theme })
    await page.evaluate((to) => {
      window.location.hash = to
    }, hash)
    await page.waitForFunction(
      ([l, t]) => document.documentElement.lang === l && document.documentElement.dataset['theme'] === t,
      [language, theme] as const,
    )
    await act?.()
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(target, `${name}.${language}.${theme}.png`) })
  }
}

await shoot('home-empty', '#/')
const { id: batchId } = await call('batches.create', { name: 'ชุดตัวอย่าง' })
await call('batches.addSample', { batchId })
await until(async () => (await call('batches.get', { batchId })).intake === null)
const at = (screen: string, form = ''): string => `#/batch/${batchId}/${screen}${form}`
await shoot('new-batch', at('prepare'))
await call('batches.verify', { batchId, agreed: true })
await call('batches.start', { batchId })
const isDone = async (): Promise<boolean> => (await call('batches.get', { batchId })).state === 'done'
await until(async () => (await isDone()) || (await call('forms.list', { batchId })).total >= 2)
await shoot('reading', at('reading'))
await until(isDone)
await shoot('reading-done', at('reading'))
await shoot('home', '#/')
const { items } = await call('forms.list', { batchId })
const doubtful = items.toSorted((a, b) => b.votesInDoubt - a.votesInDoubt)
await shoot('form', at('review', `/${items.find(({ votesInDoubt }) => votesInDoubt === 0)?.id ?? ''}`))
await shoot('form-in-doubt', at('review', `/${doubtful[0]?.id ?? ''}`))
await shoot('check', at('review'))
await shoot('check-typed', at('review'), async () => {
  await page.locator('.ask h2').click()
  await page.keyboard.press('Escape')
  await page.keyboard.type('18')
})
await shoot('check-pass-on', at('review'), async () => {
  await page.keyboard.press('Escape')
  await page.locator('.ask h2').click()
  await page.keyboard.press('s')
  await page.getByRole('dialog').waitFor()
})
await page.keyboard.press('Escape')
await call('settings.set', { reviewer: 'สมหญิง' })
await call('second.plan', { batchId, share: 100, known: 5 })
await shoot('second-keying', at('second'))
await shoot('second-key', at('key'), async () => {
  await page.locator('.blind .entry').waitFor()
})
await shoot('not-read', at('not-read'))
await call('exports.make', { batchId, language: 'th', formats: ['results', 'figures', 'summary'] })
await shoot('summary', at('summary'))
const { electionId } = await call('batches.get', { batchId })
await shoot('totals', `#/election/${electionId}/totals`, async () => {
  await page.locator('.race .bars').first().waitFor()
})
await shoot('totals-party-list', `#/election/${electionId}/totals/party-list`)
await shoot('settings', '#/settings')
await page.setViewportSize({ width: 1024, height: 640 })
await shoot('check-small', at('review'))
await shoot('form-small', at('review', `/${doubtful[0]?.id ?? ''}`))
await shoot('reading-small', at('reading'))

await browser.close()
await server.close()
await host.close()
rmSync(home, { recursive: true })
process.stdout.write(`${target}\n`)
