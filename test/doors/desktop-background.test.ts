import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Desktop, launchDesktop, launchSecond, patience } from '../support/desktop.ts'
import { askFrom } from '../support/main-act.ts'
import { greyPage } from '../support/scripted-parts.ts'
import { temporaryFolder } from '../support/served.ts'

const pages = 24

/** A batch that takes a while, begun through the window's own wire. */
const beginBatch = async ({ page }: Desktop): Promise<string> => {
  const folder = join(temporaryFolder(), 'blank')
  mkdirSync(folder)
  for (let grey = 0; grey < pages; grey += 1) writeFileSync(join(folder, `${grey}.png`), await greyPage(grey))
  await askFrom(page, 'settings.set', { language: 'en', workers: 1 })
  const { id: batchId } = await askFrom(page, 'batches.create', { name: 'blank' })
  await askFrom(page, 'batches.addPaths', { batchId, paths: [folder] })
  await expect
    .poll(async () => (await askFrom(page, 'batches.get', { batchId })).intake, { timeout: patience })
    .toBe(null)
  await askFrom(page, 'batches.verify', { batchId, agreed: true })
  await askFrom(page, 'batches.start', { batchId })
  return batchId
}

const closeWindow = ({ app }: Desktop) =>
  app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.once('closed', () => resolve())
        window?.close()
      }),
  )

test('the window can be closed while reading: the work goes on, the window comes back, and the end ends it all', async () => {
  const desktop = await launchDesktop()
  const batchId = await beginBatch(desktop)
  const notified = desktop.app.evaluate(
    ({ Notification }) =>
      new Promise<string>((resolve) => {
        Notification.prototype.show = function () {
          resolve(this.title)
        }
      }),
  )
  await closeWindow(desktop)
  expect(await notified).toBe('Reading goes on')

  const opened = desktop.app.waitForEvent('window')
  expect(await launchSecond(desktop.userData)).toBe(0)
  const page = await opened
  await page.waitForURL(/tallydesk/)
  await page.waitForLoadState()
  const { state } = await askFrom(page, 'batches.get', { batchId })
  expect(['running', 'done']).toContain(state)

  const ended = desktop.app.waitForEvent('close', { timeout: patience })
  await closeWindow(desktop)
  await ended
  const after = await launchDesktop({ userData: desktop.userData })
  expect((await askFrom(after.page, 'batches.get', { batchId })).state).toBe('done')
})
