import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { openActs } from '../../src/main/store/acts.ts'
import { makeDoubtfulWorkspace } from '../support/doubtful-workspace.ts'
import { tempFolder } from '../support/host-bench.ts'

/** `TALLYDESK_KILLS=1000 npm run kill` makes it longer. */
const kills = Number(process.env['TALLYDESK_KILLS'] ?? 15)
const formsOfAWorkspace = 40
/** The longest life after the workspace was opened, in milliseconds: the time of a few dozen acts. */
const longestLife = 400

const program = join(import.meta.dirname, 'check-on.ts')
const home = tempFolder()
afterAll(() => home.remove())

/** Lives until it is killed, at a random moment after the workspace was opened. Answers the steps it told of. */
const live = (workspace: string, batchId: string): Promise<{ told: string[]; killed: boolean }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, workspace, batchId], { stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let trouble = ''
    let timer: NodeJS.Timeout | undefined
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      timer ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * longestLife)
    })
    child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()))
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const told = said.split('\n').filter((line) => line !== '' && line !== 'ready')
      if (signal === 'SIGKILL' || code === 0) resolve({ told, killed: signal === 'SIGKILL' })
      else reject(new Error(`exit ${code}: ${trouble}`))
    })
  })

const Step = z.object({ number: z.int(), step: z.string() })
const Count = z.object({ n: z.int() })

/** What is on the disk: the steps in order, the chain of the log, and what does not agree with it. */
const stateOf = (workspace: string) => {
  const db = new Database(join(workspace, 'tallydesk.sqlite'), { readonly: true })
  const count = (sql: string): number => Count.parse(db.prepare(sql).get()).n
  const newest = 'SELECT max(number) FROM checks GROUP BY page_id, slot'
  const state = {
    steps: z.array(Step).parse(db.prepare('SELECT number, step FROM check_acts ORDER BY number').all()),
    whole: db.pragma('integrity_check', { simple: true }),
    brokenAct: openActs(db).firstBroken(),
    actsWithoutChecks: count('SELECT count(*) AS n FROM check_acts WHERE number NOT IN (SELECT act FROM checks)'),
    unlogged:
      count('SELECT count(*) AS n FROM checks') - count(`SELECT count(*) AS n FROM acts WHERE act = 'figure-checked'`),
    figuresThatSayOtherwise: count(
      `SELECT count(*) AS n FROM checks JOIN form_parts USING (page_id)
       JOIN figures ON figures.form_id = form_parts.form_id AND figures.slot = checks.slot
       WHERE checks.number IN (${newest}) AND
         (figures.level = 'checked') <> (checks.verdict = 'value') OR
         (checks.number IN (${newest}) AND checks.verdict = 'value' AND
          json_extract(figures.figure, '$.value') <> checks.value)`,
    ),
  }
  db.close()
  return state
}

const sound = { whole: 'ok', brokenAct: null, actsWithoutChecks: 0, unlogged: 0, figuresThatSayOtherwise: 0 }

const unchecked = join(home.path, 'unchecked')
let batchId = ''
beforeAll(async () => {
  batchId = (await makeDoubtfulWorkspace(unchecked, formsOfAWorkspace)).batchId
})

let made = 0
/** A workspace of which nothing has been checked; `known`: the steps that have been looked at. */
const newRoom = () => {
  made += 1
  const workspace = join(home.path, `workspace-${made}`)
  cpSync(unchecked, workspace, { recursive: true })
  return { workspace, known: 0 }
}

it(`loses no edit that was answered, over ${kills} kills while figures are checked`, async () => {
  let room = newRoom()
  for (let deaths = 0; deaths < kills; ) {
    const { told, killed } = await live(room.workspace, batchId)
    const { steps, ...rest } = stateOf(room.workspace)
    expect(rest).toEqual(sound)
    const since = steps.slice(room.known).map(({ step }) => step)
    expect(since.slice(0, told.length)).toEqual(told)
    // one act may have been written down whole and not yet been answered
    expect(since.length - told.length).toBeLessThanOrEqual(killed ? 1 : 0)
    room.known = steps.length
    if (killed) deaths += 1
    else room = newRoom()
  }
})
