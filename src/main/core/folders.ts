import { constants, type Dirent } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { safeSegment } from './batch-name.ts'

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Folders of a workspace. Everything stored is named relative to its batch's folder, so that a batch can move whole. */
export const openFolders = (workspace: string, move: typeof rename = rename) => {
  const absolute = (...parts: string[]): string => join(workspace, ...parts)
  return {
    workspace,
    absolute,
    /** Where an open batch lives. */
    temp: (batchId: string): string => join('temp', batchId),
    /** Where a started batch lives. */
    started: (folderName: string): string => join('batches', folderName),
    /** The place of a taken-in file: its source and its path, each segment made safe. */
    fileOf: (sourceId: string, path: string): string =>
      join('files', sourceId, ...path.split('/').map((segment) => safeSegment(segment))),
    pictureOf: (pageId: string): string => join('pages', `${pageId}.jpg`),
    /** Moves a batch's folder; done already when only the target is there. */
    async moveBatch(from: string, to: string): Promise<void> {
      await mkdir(dirname(absolute(to)), { recursive: true })
      if (await exists(absolute(from))) await move(absolute(from), absolute(to))
      else await mkdir(absolute(to), { recursive: true })
    },
    /** Copies on write where the disk can. */
    async copyIn(original: string, target: string): Promise<void> {
      await mkdir(dirname(target), { recursive: true })
      await copyFile(original, target, constants.COPYFILE_FICLONE)
    },
    /** Writes beside the target and renames, so that a file is whole or not there. */
    async writeWhole(target: string, content: Uint8Array | string): Promise<void> {
      await mkdir(dirname(target), { recursive: true })
      await writeFile(`${target}.part`, content)
      await rename(`${target}.part`, target)
    },
    /** Gives a file a second name, so that it can be moved without a moment in which it is nowhere. */
    async alsoAs(path: string, second: string): Promise<void> {
      await mkdir(dirname(second), { recursive: true })
      await rm(second, { force: true })
      await link(path, second).catch(() => copyFile(path, second))
    },
    /** A rename within one folder: the file is whole under its own name, or not there. */
    moveWhole: (part: string, target: string): Promise<void> => rename(part, target),
    remove: (path: string): Promise<void> => rm(path, { force: true, recursive: true }),
    exists,
    sizeOf: async (path: string): Promise<number> => (await stat(path)).size,
    list: (path: string): Promise<Dirent[]> => readdir(path, { withFileTypes: true }),
    async freeMegabytes(): Promise<number> {
      await mkdir(workspace, { recursive: true })
      const { bavail, bsize } = await statfs(workspace)
      return Math.floor((bavail * bsize) / 1_048_576)
    },
  }
}
export type Folders = ReturnType<typeof openFolders>
