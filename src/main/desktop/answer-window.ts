import { type BrowserWindow, ipcMain } from 'electron'
import { channels } from '../../shared/channels.ts'
import { failure } from '../../shared/failure.ts'
import { failed } from '../../shared/result.ts'
import { isOurs } from './own-page.ts'
import type { ShellCalls } from './shell-calls.ts'
import { answerShell } from './shell-calls.ts'
import type { HostLink } from './supervise-host.ts'

/** Answers what the window asks, after checking that it is our window and page that asks. */
export const answerWindow = (window: () => BrowserWindow | null, host: HostLink, shell: ShellCalls): void => {
  ipcMain.handle(channels.call, async (event, name: unknown, input: unknown) => {
    if (!isOurs(event, window())) return failed(failure('invalid-input', { reason: 'sender' }))
    if (typeof name !== 'string') return failed(failure('invalid-input', { reason: 'name' }))
    return host.ask({ say: 'call', name, input })
  })
  ipcMain.handle(channels.shell, async (event, name: unknown, input: unknown) => {
    if (!isOurs(event, window())) throw new Error('invalid-input: sender')
    return answerShell(shell, name, input)
  })
}
