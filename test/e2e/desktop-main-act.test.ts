import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Desktop, killOutright, launchDesktop } from '../support/desktop.ts'
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
import { temporaryFolder } from '../support/served.ts'

/** Keeps what the system was asked to show: the taskbar's progress and notifications. */
const watchSystem = ({ app }: Desktop) =>
  app.evaluate(({ BrowserWindow, Notification }) => {
    const shown = { progress: [] as number[], notifications: [] as string[] }
    Object.assign(globalThis, { shown })
    BrowserWindow.prototype.setProgressBar = (share) => void shown.progress.push(share)
    Notification.prototype.show = function () {
      shown.notifications.push(this.title)
    }
  })

const shownBySystem = ({ app }: Desktop) =>
  app.evaluate(() => Reflect.get(globalThis, 'shown') as { progress: number[]; notifications: string[] })

test('drop, start, watch, pause, kill, open again, read to the end, look, export', async () => {
  const first = await launchDesktop()
  await speakEnglish(first.page)
  const batchId = await dropAndStart(first.page)
  expect(await watchAndPause(first.page, batchId)).toBeGreaterThan(0)
  await goOn(first.page)
  await killOutright(first)

  const second = await launchDesktop({ userData: first.userData })
  await watchSystem(second)
  await reopenFromHome(second.page)
  await waitUntilRead(second.page, batchId)
  const { progress, notifications } = await shownBySystem(second)
  expect(notifications).toEqual(['Done: forms'])
  expect(progress.at(-1)).toBe(-1)
  expect(progress.some((share) => share > 0 && share <= 1)).toBe(true)

  await lookAtAForm(second.page)
  const made = await exportAll(second.page, batchId)
  const saved = join(temporaryFolder(), 'saved.json')
  await second.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, saved)
  const file = made.files.find(({ name }) => name === 'results.json')
  const reply = await second.page.evaluate(
    (exportId) => window.tallydesk?.shell.call('shell.saveExport', { exportId, name: 'results.json' }),
    made.id,
  )
  expect(reply).toEqual({ saved })
  const bytes = readFileSync(saved)
  expect(sha256Of(bytes)).toBe(file?.sha256)
  expectWhole(JSON.parse(bytes.toString('utf8')))
})
