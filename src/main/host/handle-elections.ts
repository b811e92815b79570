import { setImmediate as breathe } from 'node:timers/promises'
import { z } from 'zod'
import type { ConstituencyTotals } from '../../shared/election.ts'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { openQuestions } from '../core/election/questions.ts'
import { openElectionViews } from '../core/election/views.ts'
import type { StoredElection } from '../store/elections.ts'
import { nextCursor, readCursor } from './cursor.ts'
import type { Handlers } from './handlers.ts'
import { importUnits } from './import-units.ts'
import type { Workroom } from './workroom.ts'

type ElectionCalls = Extract<keyof Handlers, `elections.${string}`>

const byOffset = z.object({ offset: z.int().min(0) })
const byPlace = z.object({ province: z.string(), constituency: z.int() })

type Asked = { after: string | null; limit: number }

/** One page of a list that is there as a whole. */
const pageOf = <T, U>(all: readonly T[], { after, limit }: Asked, show: (one: T) => U[]) => {
  const offset = readCursor(byOffset, after)?.offset ?? 0
  const shown = all.slice(offset, offset + limit)
  const next = nextCursor(shown, limit, () => ({ offset: offset + limit }))
  return { items: shown.flatMap(show), next, total: all.length }
}

/** Calls on elections. */
export const handleElections = (room: Workroom): Pick<Handlers, ElectionCalls> => {
  const { store, clock, parts, views, news, runner, record, newId, detail } = room
  const shown = openElectionViews({ store, definitions: parts.forms, views })
  const questions = openQuestions(store, parts.forms)
  const kinds = {
    unit: parts.forms.filter(({ place }) => place === 'unit').map(({ id }) => id),
    set: parts.forms.filter(({ place }) => place === 'set').map(({ id }) => id),
  }

  const withElection = async <T>(
    id: string,
    work: (election: StoredElection) => Promise<Result<T>> | Result<T>,
  ): Promise<Result<T>> => {
    const found = store.elections.get(id)
    return found === null ? failed(failure('election-not-found')) : work(found)
  }
  const tell = (electionId: string): void => news.announce({ about: 'election', electionId })
  const asItIs = (id: string) => withElection(id, (election) => ok(shown.election(election)))
  const formSummary = (formId: string) => {
    const form = store.forms.get(formId)
    return form === null ? [] : [views.formSummary(form)]
  }

  return {
    'elections.list': async ({ after, limit }) => {
      const offset = readCursor(byOffset, after)?.offset ?? 0
      const items = store.elections.page(offset, limit)
      const next = nextCursor(items, limit, () => ({ offset: offset + limit }))
      return ok({ items: items.map(shown.election), next, total: store.elections.count() })
    },
    'elections.create': async ({ name }) => {
      const id = newId()
      store.together(() => {
        store.elections.insert({ id, name, createdAt: clock.now().toISOString() })
        record('election-created', null, { election: id, name })
      })
      tell(id)
      return asItIs(id)
    },
    'elections.rename': async ({ electionId, name }) =>
      withElection(electionId, (before) => {
        store.together(() => {
          store.elections.rename(electionId, name)
          record('election-renamed', null, { election: electionId, before: before.name, name })
        })
        tell(electionId)
        return asItIs(electionId)
      }),
    'elections.setOfBatch': async ({ batchId, electionId }) => {
      const batch = room.batch(batchId)
      if (!batch.ok) return batch
      return withElection(electionId, () => {
        const before = batch.value.electionId
        if (before === electionId) return detail(batchId)
        store.together(() => {
          store.batches.setElection(batchId, electionId)
          record('batch-moved', batchId, { before, election: electionId })
        })
        runner.tellBatch(batchId)
        tell(before)
        tell(electionId)
        return detail(batchId)
      })
    },
    'elections.totals': async ({ electionId, ballot, after, limit }) =>
      withElection(electionId, async () => {
        const places = store.placedForms.places(electionId, readCursor(byPlace, after), limit)
        const items: ConstituencyTotals[] = []
        for (const place of places) {
          const { rows: _rows, items: _items, ...totals } = shown.constituency(electionId, place, ballot)
          items.push(totals)
          await breathe()
        }
        const next = nextCursor(places, limit, (last) => last)
        return ok({ items, next, total: store.placedForms.countPlaces(electionId) })
      }),
    'elections.constituency': async ({ electionId, ballot, province, constituency }) =>
      withElection(electionId, () => ok(shown.constituency(electionId, { province, constituency }, ballot))),
    'elections.contests': async ({ electionId, ...asked }) =>
      withElection(electionId, async () => {
        const { contests } = await questions.of(electionId)
        const page = pageOf(contests, asked, (contest) => [shown.contest(electionId, contest)])
        return ok({ ...page, waiting: contests.filter(({ chosen }) => chosen === null).length })
      }),
    'elections.choose': async ({ electionId, contestId, formId }) =>
      withElection(electionId, async () => {
        const who = store.settings.get().reviewer
        if (who === null) return failed(failure('reviewer-unknown'))
        const { contests } = await questions.of(electionId)
        const contest = contests.find(({ id }) => id === contestId)
        const forms = contest === undefined ? [] : [...contest.waiting, ...contest.beside]
        if (contest === undefined || (formId !== null && !forms.includes(formId)))
          return failed(failure('contest-not-found'))
        const pages = formId === null ? null : store.forms.pageIds(formId)
        store.together(() => {
          store.formChoices.insert(electionId, contestId, pages, who, clock.now().toISOString())
          record('form-counts', null, { election: electionId, contest: contestId, form: formId, pages })
        })
        tell(electionId)
        const now = questions.contestNow(electionId, contestId, shown.placesOf(forms))
        return now === null ? failed(failure('contest-not-found')) : ok(shown.contest(electionId, now))
      }),
    'elections.asideForms': async ({ electionId, which, after, limit }) =>
      withElection(electionId, async () => {
        switch (which) {
          case 'no-place': {
            const offset = readCursor(byOffset, after)?.offset ?? 0
            const ids = store.placedForms.withoutPlace(electionId, kinds, { offset, limit })
            const next = nextCursor(ids, limit, () => ({ offset: offset + limit }))
            const total = store.placedForms.countWithoutPlace(electionId, kinds)
            return ok({ items: ids.flatMap(formSummary), next, total })
          }
          case 'copies':
            return ok(pageOf((await questions.of(electionId)).copies, { after, limit }, formSummary))
          case 'not-in-list':
            return ok(pageOf((await questions.of(electionId)).notInList, { after, limit }, formSummary))
        }
      }),
    'elections.importUnits': async ({ electionId, ...list }) =>
      withElection(electionId, async () => {
        const imported = importUnits(room, electionId, list)
        if (!imported.ok) return imported
        tell(electionId)
        const election = await asItIs(electionId)
        return election.ok ? ok({ election: election.value, ...imported.value }) : election
      }),
    'elections.missingUnits': async ({ electionId, ballot, ...asked }) =>
      withElection(electionId, async () =>
        ok(pageOf((await questions.of(electionId)).missing[ballot], asked, (unit) => [unit])),
      ),
  }
}
