import { readdir, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** A file of a workspace; `path` is relative to it, with `/`. `mark` changes when the file does. */
export type WorkspaceFile = { path: string; bytes: number; mark: string }

/** What another start makes anew, what is half made, and the database, which is written down by itself. */
const leftOut = (path: string): boolean =>
  /^(writer\.(lock|json)(-journal)?|tallydesk\.log|tallydesk\.sqlite(-wal|-shm)?)$/.test(path) ||
  path.endsWith('.part') ||
  /^temp\/(opening|portable)-/.test(path)

const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Every file of a workspace that a backup holds, whatever it is. What goes while it is listed is left out. */
export const filesOfWorkspace = async (workspace: string): Promise<WorkspaceFile[]> => {
  const entries = await readdir(workspace, { recursive: true, withFileTypes: true })
  const files: WorkspaceFile[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const absolute = join(entry.parentPath, entry.name)
    const path = absolute.slice(join(workspace, sep).length).replaceAll(sep, '/')
    if (leftOut(path)) continue
    try {
      const { size, mtimeMs } = await stat(absolute)
      files.push({ path, bytes: size, mark: `${size} ${mtimeMs}` })
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}
