import type { Shell } from '../../shared/shell.ts'

/** A file to be sent; `path` is relative to what was dropped, with `/`. */
export type FileToSend = { readonly path: string; readonly file: File }

/** What a person dropped or chose: paths of this computer, or files to be sent. `names` are of the things dropped. */
export type Dropped =
  | { readonly kind: 'paths'; readonly paths: readonly string[]; readonly names: readonly string[] }
  | { readonly kind: 'files'; readonly files: readonly FileToSend[]; readonly names: readonly string[] }

export const baseName = (path: string): string =>
  path
    .split(/[/\\]/)
    .filter((part) => part !== '')
    .at(-1) ?? path

export const droppedPaths = (paths: readonly string[]): Dropped => ({
  kind: 'paths',
  paths,
  names: paths.map(baseName),
})

/** Paths of what was dropped on the desktop's window; a folder is one path. */
export const pathsOf = (transfer: DataTransfer, shell: Shell): Dropped =>
  droppedPaths([...transfer.files].map((file) => shell.pathOf(file)).filter((path) => path !== ''))

/** Files picked in the browser; the first part of a picked folder's paths is the folder's name. */
export const filesPicked = (list: FileList): Dropped => {
  const files = [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }))
  return { kind: 'files', files, names: [...new Set(files.map(({ path }) => path.split('/')[0] ?? path))] }
}

const readBatch = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** Every file under an entry, at any depth, in the order of the names. */
export const walkEntry = async (entry: FileSystemEntry, under = ''): Promise<FileToSend[]> => {
  const path = `${under}${entry.name}`
  if (isFile(entry)) return [{ path, file: await fileOf(entry) }]
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const inside: FileSystemEntry[] = []
  // A reader gives at most a hundred entries at a time, and none when there are no more.
  for (let some = await readBatch(reader); some.length > 0; some = await readBatch(reader)) inside.push(...some)
  inside.sort((a, b) => (a.name < b.name ? -1 : 1))
  const files: FileToSend[] = []
  for (const one of inside) files.push(...(await walkEntry(one, `${path}/`)))
  return files
}

/** Files of what was dropped on the served page. The entries must be asked for before the event is over. */
export const filesOf = async (transfer: DataTransfer): Promise<Dropped> => {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const files: FileToSend[] = []
  for (const entry of entries) files.push(...(await walkEntry(entry)))
  return { kind: 'files', files, names: entries.map(({ name }) => name) }
}
