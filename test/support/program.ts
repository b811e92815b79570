import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { projectRoot } from './electron-binary.ts'

export type Program = {
  process: ChildProcess
  stdout(): string
  stderr(): string
  /** Resolves when what was written so far to stdout or stderr fits; rejects when the program ends before. */
  until(fits: (stdout: string, stderr: string) => boolean): Promise<void>
  ended: Promise<number | null>
  /** SIGKILL to it and to all that it started. */
  kill(): void
}

/** Starts a program of the project, as a person would in a terminal, and ends it with the test. */
export const startProgram = (script: string, words: string[], environment: NodeJS.ProcessEnv = {}): Program => {
  const env = { ...process.env, TALLYDESK_LANG: 'en', ...environment }
  const child = spawn(process.execPath, [join(projectRoot, script), ...words], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // a group of its own, so that a test can end it with all that it started
    detached: true,
  })
  const written = { stdout: '', stderr: '' }
  const watchers = new Set<() => void>()
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const hear = (name: 'stdout' | 'stderr') =>
    child[name].on('data', (data: Buffer) => {
      written[name] += data.toString('utf8')
      for (const watch of watchers) watch()
    })
  hear('stdout')
  hear('stderr')
  onTestFinished(async () => {
    child.kill('SIGINT')
    await ended
  })
  return {
    process: child,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const watch = () => {
          if (fits(written.stdout, written.stderr)) resolve()
        }
        watchers.add(watch)
        void ended.then(() => reject(new Error(`It ended early.\n${written.stdout}\n${written.stderr}`)))
        watch()
      }),
    ended,
    kill: () => void process.kill(-Number(child.pid), 'SIGKILL'),
  }
}

export const tallydesk = (words: string[], environment: NodeJS.ProcessEnv = {}): Program =>
  startProgram('bin/tallydesk.mjs', words, environment)

/** The program serving a workspace, and the address that it printed. */
export const serve = async (workspace: string) => {
  const program = tallydesk(['serve', '--workspace', workspace])
  await program.until((stdout) => stdout.endsWith('\n'))
  return { program, address: program.stdout().trim() }
}
