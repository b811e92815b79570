import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = join(import.meta.dirname, '../..')

const git = (...words: string[]): string | null => {
  const run = spawnSync('git', ['-C', project, ...words], { encoding: 'utf8' })
  return run.status === 0 ? run.stdout.trim() : null
}

/** The commit before what is being worked on: the last one while there are changes, else the one before it. */
export const previousCommit = (): string | null => {
  const changes = git('status', '--porcelain', '--untracked-files=no')
  return changes === null ? null : git('rev-parse', '--short', changes === '' ? 'HEAD~1' : 'HEAD')
}

/** Builds a commit in a temporary folder with the packages installed here, lets `act` use it, and removes it. */
export const withCommit = <T>(commit: string, act: (root: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'tallydesk-bench-'))
  const root = join(folder, 'tree')
  try {
    if (git('worktree', 'add', '--detach', root, commit) === null) throw new Error(`there is no commit ${commit}`)
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction')
    const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
    const built = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], { cwd: root, encoding: 'utf8' })
    if (built.status !== 0) throw new Error(`${commit} could not be built: ${built.stderr}`)
    return act(root)
  } finally {
    git('worktree', 'remove', '--force', root)
    rmSync(folder, { recursive: true, force: true })
  }
}
