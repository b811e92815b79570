import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Desktop, launchDesktop } from '../support/desktop.ts'
import { projectRoot } from '../support/electron-binary.ts'

const aboutOf = ({ page }: Desktop) => page.evaluate(() => window.tallydesk?.wire.call('app.about', {}))

const hostPid = ({ workspace }: Desktop): number =>
  Number(JSON.parse(readFileSync(join(workspace, 'writer.json'), 'utf8')).pid)

let shared: Desktop
beforeAll(async () => {
  shared = await launchDesktop({ atEnd: afterAll })
})

describe('a call from the window', () => {
  test('is answered by the host, in a process of its own', async () => {
    expect(await aboutOf(shared)).toMatchObject({ ok: true, value: { workspace: shared.workspace } })
    expect(hostPid(shared)).not.toBe(await shared.app.evaluate(() => process.pid))
  })

  test('with bad input is refused at the door', async () => {
    const { page } = shared
    const codes = await page.evaluate(async () => {
      const call = window.tallydesk?.wire.call as unknown as (
        name: unknown,
        input?: unknown,
      ) => Promise<{ ok: boolean; failure?: { code: string } }>
      const tried: [unknown, unknown][] = [
        ['batches.get', { batchId: 7 }],
        ['batches.get', null],
        ['batches.create', { name: 'x'.repeat(121) }],
        [7, {}],
        ['no.such', {}],
        ['__proto__', {}],
      ]
      return Promise.all(tried.map(async ([name, input]) => (await call(name, input)).failure?.code))
    })
    expect(codes).toEqual([...Array(4).fill('invalid-input'), 'unknown-call', 'unknown-call'])
  })

  test('of the shell with bad input is refused at the door', async () => {
    const { page } = shared
    const refusals = await page.evaluate(async () => {
      const call = window.tallydesk?.shell.call as unknown as (name: unknown, input?: unknown) => Promise<unknown>
      const tried: [unknown, unknown][] = [
        ['shell.setTheme', { theme: 'pink' }],
        ['shell.saveExport', { exportId: '../..', name: 7 }],
        ['shell.no', {}],
      ]
      return Promise.all(tried.map(([name, input]) => call(name, input).catch((error: Error) => error.message)))
    })
    expect(refusals).toEqual([
      expect.stringContaining('invalid-input'),
      expect.stringContaining('invalid-input'),
      expect.stringContaining('unknown-call'),
    ])
  })
})

describe('who asks is checked', () => {
  const ask = `tallydesk.wire.call('app.about', {})`

  test('another window of the program is refused', async () => {
    const { app } = shared
    const answer = await app.evaluate(
      async ({ BrowserWindow }, { code, preload }) => {
        const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
        await other.loadURL('tallydesk://app/')
        return other.webContents.executeJavaScript(code)
      },
      { code: ask, preload: join(projectRoot, 'out/preload/preload.cjs') },
    )
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-input', detail: { reason: 'sender' } } })
  })

  test('another page in our window is refused', async () => {
    const { app } = await launchDesktop()
    const answer = await app.evaluate(async ({ BrowserWindow }, code) => {
      const [ours] = BrowserWindow.getAllWindows()
      await ours?.loadURL('data:text/html,elsewhere')
      return ours?.webContents.executeJavaScript(code)
    }, ask)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-input', detail: { reason: 'sender' } } })
  })
})

describe('a host that is killed', () => {
  test('is started again, and the window attaches to it', async () => {
    const desktop = await launchDesktop()
    const before = await aboutOf(desktop)
    await desktop.page.evaluate(() => {
      const attached = new Promise<void>((resolve) => window.tallydesk?.wire.onAttach(() => resolve()))
      Object.assign(globalThis, { attached })
    })
    const pid = hostPid(desktop)
    process.kill(pid, 'SIGKILL')
    await desktop.page.evaluate(() => (globalThis as { attached?: Promise<void> }).attached)
    const after = await aboutOf(desktop)
    expect(after?.ok).toBe(true)
    expect(after?.ok && after.value.news.epoch).not.toBe(before?.ok && before.value.news.epoch)
    expect(hostPid(desktop)).not.toBe(pid)
  })
})
