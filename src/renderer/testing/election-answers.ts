import type { BatchDetail, FormSummary } from '../../shared/batch.ts'
import type { CallName, CallOutput } from '../../shared/contract.ts'
import { Ballot, type Contest, type Election } from '../../shared/election.ts'
import { failure } from '../../shared/failure.ts'
import type { News } from '../../shared/news.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { sampleContests, sampleElections, sampleMissing, sampleTotals } from './sample-elections.ts'

type ElectionCall = Extract<CallName, `elections.${string}`>
type Answers = { [N in ElectionCall]: (input: Record<string, unknown>) => Result<CallOutput<N>> }

type Room = {
  busy: boolean
  forms: () => readonly FormSummary[]
  reviewer: () => string | null
  change: (input: Record<string, unknown>, by: Partial<BatchDetail>) => Result<BatchDetail>
  announce: (news: News) => void
}

const at = '2026-02-10T14:31:00.000Z'
const page = <T>(items: readonly T[]) => ok({ items: [...items], next: null, total: items.length })

/** What the host in memory says of elections. */
export const electionAnswers = ({ busy, forms, reviewer, change, announce }: Room): Answers => {
  let elections: Election[] = busy ? sampleElections() : []
  let contests: Contest[] | null = null
  const known = (): Contest[] => {
    contests ??= busy ? sampleContests(forms()) : []
    return contests
  }
  const put = (id: unknown, by: Partial<Election>): Result<Election> => {
    elections = elections.map((one) => (one.id === id ? { ...one, ...by } : one))
    const changed = elections.find((one) => one.id === id)
    if (changed === undefined) return failed(failure('election-not-found'))
    announce({ about: 'election', electionId: changed.id })
    return ok(changed)
  }
  const totals = (input: Record<string, unknown>) => (busy ? sampleTotals(Ballot.parse(input['ballot'])) : [])
  return {
    'elections.list': () => page(elections),
    'elections.create': ({ name }) => {
      const made = {
        id: `e${elections.length + 1}`,
        name: String(name),
        createdAt: at,
        batches: 0,
        forms: 0,
        unitList: null,
      }
      elections = [made, ...elections]
      return ok(made)
    },
    'elections.rename': ({ electionId, name }) => put(electionId, { name: String(name) }),
    'elections.setOfBatch': (input) => change(input, { electionId: String(input['electionId']) }),
    'elections.totals': (input) => page(totals(input)),
    'elections.constituency': (input) => {
      const found = totals(input).find(
        ({ province, constituency }) => province === input['province'] && constituency === input['constituency'],
      )
      return found === undefined ? failed(failure('election-not-found')) : ok(found)
    },
    'elections.contests': () =>
      ok({
        ...{ items: known(), next: null, total: known().length },
        waiting: known().filter(({ chosen }) => chosen === null).length,
      }),
    'elections.choose': ({ electionId, contestId, formId }) => {
      const who = reviewer()
      if (who === null) return failed(failure('reviewer-unknown'))
      const chosen = formId === null ? null : { formId: String(formId), who, at }
      contests = known().map((one) => (one.id === contestId ? { ...one, chosen } : one))
      announce({ about: 'election', electionId: String(electionId) })
      const changed = contests.find(({ id }) => id === contestId)
      return changed === undefined ? failed(failure('contest-not-found')) : ok(changed)
    },
    'elections.asideForms': ({ which }) => page(busy && which === 'no-place' ? forms().slice(0, 3) : []),
    'elections.importUnits': ({ electionId, file }) => {
      const election = put(electionId, { unitList: { file: String(file), units: 240, who: 'สมชาย', at } })
      if (!election.ok) return election
      return ok({
        election: election.value,
        bad: [{ line: 7, failure: failure('list-not-a-unit', { text: 'ก' }) }],
        badLines: 1,
      })
    },
    'elections.missingUnits': () => page(busy ? sampleMissing() : []),
  }
}
