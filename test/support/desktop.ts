import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { electronBinary, projectRoot } from './electron-binary.ts'
import { type AtEnd, temporaryFolder } from './served.ts'

export type Desktop = { app: ElectronApplication; page: Page; userData: string; workspace: string }

/** Milliseconds that a page may take on a busy computer. */
export const patience = 120_000

export type Launching = { atEnd?: AtEnd; userData?: string }

/** Starts the built program in a data folder of its own (or a given one) and waits for its page. */
export const launchDesktop = async ({
  atEnd = onTestFinished,
  userData = temporaryFolder(atEnd),
}: Launching = {}): Promise<Desktop> => {
  const binary = electronBinary()
  if (!binary) throw new Error('There is no Electron to test with: set TALLYDESK_ELECTRON.')
  const app = await _electron.launch({
    executablePath: binary,
    args: [`--user-data-dir=${userData}`, projectRoot],
    env: { ...process.env, EHOST_NODE: process.execPath },
  })
  let ended = false
  app.once('close', () => {
    ended = true
  })
  atEnd(async () => {
    if (!ended) await app.close()
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(patience)
  await page.waitForURL(/tallydesk/)
  await page.waitForLoadState()
  return { app, page, userData, workspace: join(userData, 'workspace') }
}

/** Ends the program and its host at once, as a power cut would. */
export const killOutright = async ({ app, workspace }: Desktop): Promise<void> => {
  const { pid } = JSON.parse(readFileSync(join(workspace, 'writer.json'), 'utf8'))
  const closed = app.waitForEvent('close')
  process.kill(pid, 'SIGKILL')
  app.process().kill('SIGKILL')
  await closed
}

/** Starts the program a second time on the same data folder; gives its exit code. */
export const launchSecond = (userData: string): Promise<number | null> =>
  new Promise((resolve) => {
    const env = { ...process.env, EHOST_NODE: process.execPath }
    const child = spawn(electronBinary() ?? '', ['--no-sandbox', `--user-data-dir=${userData}`, projectRoot], { env })
    child.on('exit', resolve)
  })
