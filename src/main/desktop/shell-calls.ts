import { copyFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, type BrowserWindow, dialog, nativeTheme, shell as system } from 'electron'
import { z } from 'zod'
import { type ShellCallName, type ShellInput, type ShellOutput, shellContract } from '../../shared/shell.ts'
import { HostFile } from './host-messages.ts'
import type { HostLink } from './supervise-host.ts'
import type { Say } from './words.ts'

export type ShellCalls = { [N in ShellCallName]: (input: ShellInput<N>) => Promise<ShellOutput<N>> }

export type ShellParts = { window: () => BrowserWindow | null; host: HostLink; say: Say }

const ShellName = z.enum(Object.keys(shellContract) as [ShellCallName, ...ShellCallName[]])

/** The files an export may hold, the one to point at first. */
const exportNames = ['summary.pdf', 'figures.csv', 'results.json']
const scans = ['pdf', 'jpg', 'jpeg', 'png', 'tif', 'tiff', 'webp']

/** Dialogs belong to the window, so that they cannot be lost behind it. */
const pick = async ({ window }: ShellParts, options: Electron.OpenDialogOptions) => {
  const parent = window()
  const { canceled, filePaths } = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options))
  return { paths: canceled ? [] : filePaths }
}

const exportedFile = async ({ host }: ShellParts, exportId: string, name: string): Promise<HostFile | null> => {
  const found = await host.ask({ say: 'export', exportId, name })
  return found.ok ? HostFile.parse(found.value) : null
}

const saveExport = async (parts: ShellParts, { exportId, name }: ShellInput<'shell.saveExport'>) => {
  const { window, say } = parts
  const parent = window()
  const file = await exportedFile(parts, exportId, name)
  if (!file || !parent) return { saved: null }
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    title: say('save'),
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name, extensions: [extname(name).slice(1)] }],
  })
  if (canceled || !filePath) return { saved: null }
  await copyFile(file.path, filePath)
  return { saved: filePath }
}

const pickPortable = async (parts: ShellParts) => {
  const { say } = parts
  const filters = [{ name: say('portable'), extensions: ['tallydesk'] }]
  const { paths } = await pick(parts, { title: say('pickPortable'), properties: ['openFile'], filters })
  return { path: paths[0] ?? null }
}

const savePortable = async ({ window, say }: ShellParts, name: string) => {
  const parent = window()
  const options = {
    title: say('savePortable'),
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: say('portable'), extensions: ['tallydesk'] }],
  }
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options))
  return { path: canceled || !filePath ? null : filePath }
}

const pickFolder = async (parts: ShellParts, { what }: ShellInput<'shell.pickFolder'>) => {
  const { paths } = await pick(parts, { title: parts.say(what), properties: ['openDirectory', 'createDirectory'] })
  return { path: paths[0] ?? null }
}

const revealExport = async (parts: ShellParts, exportId: string) => {
  for (const name of exportNames) {
    const file = await exportedFile(parts, exportId, name)
    if (file) {
      system.showItemInFolder(file.path)
      break
    }
  }
  return {}
}

/** What only the desktop can do, call by call. */
export const shellCalls = (parts: ShellParts): ShellCalls => ({
  'shell.pickFolders': () =>
    pick(parts, { title: parts.say('pickFolders'), properties: ['openDirectory', 'multiSelections'] }),
  'shell.pickFiles': () =>
    pick(parts, {
      title: parts.say('pickFiles'),
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: parts.say('fileTypes'), extensions: scans },
        { name: parts.say('allFiles'), extensions: ['*'] },
      ],
    }),
  'shell.pickPortable': () => pickPortable(parts),
  'shell.savePortable': ({ name }) => savePortable(parts, name),
  'shell.pickFolder': (input) => pickFolder(parts, input),
  'shell.saveExport': (input) => saveExport(parts, input),
  'shell.revealExport': ({ exportId }) => revealExport(parts, exportId),
  'shell.setTheme': async ({ theme }) => {
    nativeTheme.themeSource = theme
    return {}
  },
})

/** Checks the name and the input at the door; throws on either, since no screen of ours sends such a thing. */
export const answerShell = async (calls: ShellCalls, name: unknown, input: unknown): Promise<unknown> => {
  const known = ShellName.safeParse(name)
  if (!known.success) throw new Error('unknown-call')
  const answer = async <N extends ShellCallName>(call: N) => {
    const checked = shellContract[call].input.safeParse(input)
    if (!checked.success) throw new Error('invalid-input')
    return calls[call](checked.data as ShellInput<N>)
  }
  return answer(known.data)
}
