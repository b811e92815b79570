import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { openActs } from '../../src/main/store/acts.ts'
import { ResultsFile } from '../../src/shared/results-file.ts'

const program = join(import.meta.dirname, 'run-once.ts')

export type Life = { workspace: string; scans: string; workers?: number; where?: string }

/** Lives once. Answers the export's folder, or null when it was killed; a death of its own making throws. */
export const live = (
  { workspace, scans, workers = 1, where = 'none' }: Life,
  killAfter?: number,
): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, workspace, scans, String(workers), where], { detached: true })
    let said = ''
    let trouble = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()))
    const kill = (): void => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    }
    const timer = killAfter === undefined ? undefined : setTimeout(kill, killAfter)
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve(null)
      else if (code === 0) resolve(said.trim())
      else reject(new Error(`exit ${code}: ${trouble}`))
    })
  })

/** What a run ends with, without the ids and times that differ from run to run. */
export const outcomeOf = (folder: string): unknown => {
  const { account, forms, failures, skips } = ResultsFile.parse(
    JSON.parse(readFileSync(join(folder, 'results.json'), 'utf8')),
  )
  return { account, forms: forms.map(({ id: _id, ...form }) => form), failures, skips }
}

const Counts = z.object({ readings: z.int(), pages: z.int(), files: z.int(), distinct: z.int() })

/** What is on the disk after a run: the database whole, no reading doubled, no file lost or left over. */
export const stateOf = (workspace: string) => {
  const db = new Database(join(workspace, 'tallydesk.sqlite'), { readonly: true })
  const counts = Counts.parse(
    db
      .prepare(
        `SELECT (SELECT count(*) FROM readings) AS readings, (SELECT count(*) FROM pages) AS pages,
         (SELECT count(*) FROM files) AS files, (SELECT count(DISTINCT page_id) FROM readings) AS "distinct"`,
      )
      .get(),
  )
  const whole = db.pragma('integrity_check', { simple: true })
  const brokenAct = openActs(db).firstBroken()
  db.close()
  const names = readdirSync(join(workspace, 'batches'), { recursive: true, withFileTypes: true })
  const files = names.filter((one) => one.isFile() && !one.parentPath.includes('exports'))
  return {
    ...counts,
    whole,
    brokenAct,
    stored: files.filter(({ name }) => name.endsWith('.tiff')).length,
    pictures: files.filter(({ name }) => name.endsWith('.jpg')).length,
    parts: files.filter(({ name }) => name.endsWith('.part')).length,
    batchFolders: readdirSync(join(workspace, 'batches')).length,
    leftInTemp: readdirSync(join(workspace, 'temp')).length,
  }
}
