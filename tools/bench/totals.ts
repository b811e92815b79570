import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addUp } from '../../src/main/core/election/add-up.ts'
import { surveyOf } from '../../src/main/core/election/survey.ts'
import { openStore } from '../../src/main/store/open-store.ts'
import type { Ballot } from '../../src/shared/election.ts'
import { FormDefinition } from '../../src/shared/form-definition.ts'
import { makeUpElection } from './made-up-election.ts'

const folder = join(import.meta.dirname, '../../resources/forms')
const definitions = readdirSync(folder).map((name) =>
  FormDefinition.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)

/** Milliseconds of a processor's time that each call takes, whatever else the machine does, one after the other. */
const timesOf = (work: readonly (() => unknown)[]): number[] =>
  work.map((one) => {
    const began = process.cpuUsage()
    one()
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  })

/** How long the totals of an election take: every constituency of both ballots, and the one that takes longest. */
export const benchTotals = (forms: number): void => {
  const workspace = mkdtempSync(join(tmpdir(), 'tallydesk-totals-'))
  const opened = openStore({ folder: workspace, program: 'bench', now: new Date() })
  if (!opened.ok) throw new Error(opened.failure.code)
  const store = opened.value
  const began = performance.now()
  const { electionId } = makeUpElection(store, forms)
  const made = performance.now() - began
  const places = store.placedForms.places(electionId, null, 10_000)
  const ballots: readonly Ballot[] = ['constituency', 'party-list']
  const times = ballots.flatMap((ballot) =>
    timesOf(
      places.map((place) => () => addUp(store, definitions, surveyOf(store, definitions, electionId, place), ballot)),
    ),
  )
  const all = times.reduce((sum, one) => sum + one, 0)
  const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
  process.stdout.write(
    `${forms} forms of 60 figures, made in ${(made / 1000).toFixed(0)} s: both ballots of all ${places.length} constituencies ` +
      `added up in ${(all / 1000).toFixed(1)} s of one core; one constituency: median ${median.toFixed(0)} ms, slowest ${Math.max(...times).toFixed(0)} ms\n`,
  )
  store.close()
  rmSync(workspace, { recursive: true })
}
