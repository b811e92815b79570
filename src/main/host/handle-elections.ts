import { createHash } from 'node:crypto'
import { z } from 'zod'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import { readUnitList } from '../core/election/read-unit-list.ts'
import { openElectionViews } from '../core/election/views.ts'
import type { StoredElection } from '../store/elections.ts'
import { nextCursor, readCursor } from './cursor.ts'
import type { Handlers } from './handlers.ts'
import type { Workroom } from './workroom.ts'

type ElectionCalls = Extract<keyof Handlers, `elections.${string}`>

const byOffset = z.object({ offset: z.int().min(0) })
const byPlace = z.object({ province: z.string(), constituency: z.int() })

/** More lines than a person would mend by hand from a list on a screen. */
const mostBadLines = 200

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
  const kinds = {
    unit: parts.forms.filter(({ place }) => place === 'unit').map(({ id }) => id),
    set: parts.forms.filter(({ place }) => place === 'set').map(({ id }) => id),
  }

  const withElection = <T>(id: string, work: (election: StoredElection) => Result<T>): Result<T> => {
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
      withElection(electionId, () => {
        const places = store.placedForms.places(electionId, readCursor(byPlace, after), limit)
        return ok({
          items: places.map((place) => {
            const { rows: _rows, items: _items, ...totals } = shown.constituency(electionId, place, ballot)
            return totals
          }),
          next: nextCursor(places, limit, (last) => last),
          total: store.placedForms.countPlaces(electionId),
        })
      }),
    'elections.constituency': async ({ electionId, ballot, province, constituency }) =>
      withElection(electionId, () => ok(shown.constituency(electionId, { province, constituency }, ballot))),
    'elections.contests': async ({ electionId, ...asked }) =>
      withElection(electionId, () => {
        const all = shown.contests(electionId)
        const page = pageOf(all, asked, (contest) => [shown.contest(electionId, contest)])
        return ok({ ...page, waiting: all.filter(({ chosen }) => chosen === null).length })
      }),
    'elections.choose': async ({ electionId, contestId, formId }) =>
      withElection(electionId, () => {
        const who = store.settings.get().reviewer
        if (who === null) return failed(failure('reviewer-unknown'))
        const find = () => shown.contests(electionId).find(({ id }) => id === contestId)
        const contest = find()
        const isThere =
          contest !== undefined && (formId === null || [...contest.waiting, ...contest.beside].includes(formId))
        if (contest === undefined || !isThere) return failed(failure('contest-not-found'))
        const pages = formId === null ? null : store.forms.pageIds(formId)
        store.together(() => {
          store.formChoices.insert(electionId, contestId, pages, who, clock.now().toISOString())
          record('form-counts', null, { election: electionId, contest: contestId, form: formId, pages })
        })
        tell(electionId)
        const after = find()
        return after === undefined ? failed(failure('contest-not-found')) : ok(shown.contest(electionId, after))
      }),
    'elections.asideForms': async ({ electionId, which, after, limit }) =>
      withElection(electionId, () => {
        switch (which) {
          case 'no-place': {
            const offset = readCursor(byOffset, after)?.offset ?? 0
            const ids = store.placedForms.withoutPlace(electionId, kinds, { offset, limit })
            const next = nextCursor(ids, limit, () => ({ offset: offset + limit }))
            return ok({
              items: ids.flatMap(formSummary),
              next,
              total: store.placedForms.countWithoutPlace(electionId, kinds),
            })
          }
          case 'copies':
            return ok(pageOf(shown.copies(electionId), { after, limit }, formSummary))
          case 'not-in-list':
            return ok(pageOf(shown.notInList(electionId), { after, limit }, formSummary))
        }
      }),
    'elections.importUnits': async ({ electionId, file, base64 }) =>
      withElection(electionId, () => {
        const bytes = Buffer.from(base64, 'base64')
        const list = readUnitList(bytes, parts.provinces)
        if (!list.ok) return list
        const { units, bad } = list.value
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const at = clock.now().toISOString()
        store.together(() => {
          record('units-imported', null, { election: electionId, file, sha256, units: units.length, bad: bad.length })
          store.units.replace(electionId, { file, sha256, who: room.who(), at }, units)
        })
        tell(electionId)
        const election = asItIs(electionId)
        return election.ok
          ? ok({ election: election.value, bad: bad.slice(0, mostBadLines), badLines: bad.length })
          : election
      }),
    'elections.missingUnits': async ({ electionId, ballot, ...asked }) =>
      withElection(electionId, () => ok(pageOf(shown.missingUnits(electionId, ballot), asked, (unit) => [unit]))),
  }
}
