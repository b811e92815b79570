import type { WantedGroup } from '../../shared/calls/pages.ts'
import { type Failure, failure } from '../../shared/failure.ts'
import { cornersInSource } from '../../shared/frame.ts'
import { areCorners, asItStands, type Corners, type Framing, turnedOn } from '../../shared/framing.ts'
import type { PlaceChange, PlaceSaying } from '../../shared/page-saying.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { WantedSaying } from '../store/page-sayings.ts'
import type { StoredPage } from '../store/pages.ts'
import { troubleWithPlace } from './place/trouble-with-place.ts'
import { type Acted, type ActParts, writeAct } from './write-act.ts'

export type PictureWish = { quarters: number; corners: Corners | null; anew: boolean }

export const pagesIn = (group: WantedGroup): string[] =>
  group.kind === 'form' ? group.pages.map(({ pageId }) => pageId) : group.pageIds

/** A fact that is null is one of which nothing is said any more. */
const changedPlace = (before: PlaceSaying | null, change: PlaceChange): PlaceSaying | null => {
  const all = Object.entries({ ...before, ...change }).filter(([, value]) => value !== null && value !== undefined)
  return all.length === 0 ? null : Object.fromEntries(all)
}

/** A person's acts on pages of a batch. */
export const openPageHandling = (parts: ActParts & { newId: () => string }) => {
  const { store, reference, newId } = parts

  const pagesOf = (batchId: string, pageIds: readonly string[]): Result<StoredPage[]> => {
    const pages = pageIds.flatMap((pageId) => store.pages.get(pageId) ?? [])
    const all = pages.length === pageIds.length && pages.every((page) => page.batchId === batchId)
    if (!all) return failed(failure('page-not-found'))
    return new Set(pageIds).size === pageIds.length ? ok(pages) : failed(failure('page-named-twice'))
  }

  /** Writes an act on pages of a batch that has been started. */
  const act = (
    batch: StoredBatch,
    pageIds: readonly string[],
    who: string,
    wanted: (pages: readonly StoredPage[]) => Result<WantedSaying[]>,
  ): Result<Acted> =>
    store.together(() => {
      if (batch.state === 'open') return failed(failure('batch-not-started'))
      const pages = pagesOf(batch.id, pageIds)
      if (!pages.ok) return pages
      const sayings = wanted(pages.value)
      if (!sayings.ok) return sayings
      const said = { checks: [], sayings: sayings.value }
      return ok(writeAct(parts, batch.id, { step: 'do', of: null }, who, said))
    })

  const troubleWith = (group: WantedGroup): Failure | null => {
    if (group.kind !== 'form') return null
    const kind = reference.forms.find(({ id }) => id === group.form)
    if (kind === undefined) return failure('unknown-form-kind', { form: group.form })
    const beyond = group.pages.find(({ formPage }) => formPage > kind.pages)
    return beyond ? failure('no-such-form-page', { pages: kind.pages, page: beyond.formPage }) : null
  }

  const sayingsOf = (wanted: WantedGroup): WantedSaying[] => {
    switch (wanted.kind) {
      case 'aside':
        return wanted.pageIds.map((pageId) => ({ pageId, aspect: 'form', value: { kind: 'aside' } }))
      case 'as-read':
        return wanted.pageIds.map((pageId) => ({ pageId, aspect: 'form', value: null }))
      case 'form': {
        const said = { kind: 'part', group: newId(), form: wanted.form } as const
        return wanted.pages.map(({ pageId, formPage }) => ({ pageId, aspect: 'form', value: { ...said, formPage } }))
      }
    }
  }

  const asItIsFramed = (pageId: string): WantedSaying => {
    const { picture } = store.pageSayings.ofPage(pageId)
    return { pageId, aspect: 'picture', value: picture ?? asItStands }
  }

  const framingOf = (page: StoredPage, { quarters, corners, anew }: PictureWish): Result<Framing> => {
    const now = anew ? asItStands : (store.pageSayings.ofPage(page.id).picture ?? asItStands)
    if (corners === null) return ok(turnedOn(now, quarters))
    const { width, height, framed } = page
    if (width === null || height === null) return failed(failure('no-picture'))
    if (!areCorners(corners)) return failed(failure('not-corners'))
    const shown = framed ?? { framing: asItStands, source: { width, height } }
    return ok(turnedOn({ by: 'corners', corners: cornersInSource(shown, corners) }, quarters))
  }

  return {
    /** Says which pages are one form, which are none, and which go by what is read. */
    arrange: (batch: StoredBatch, groups: readonly WantedGroup[], who: string, readAgain = false): Result<Acted> =>
      act(batch, groups.flatMap(pagesIn), who, () => {
        const [trouble] = groups.flatMap((group) => troubleWith(group) ?? [])
        if (trouble) return failed(trouble)
        if (readAgain && batch.state === 'cancelled') return failed(failure('wrong-state', { state: batch.state }))
        const again = readAgain ? groups.filter(({ kind }) => kind === 'form').flatMap(pagesIn) : []
        return ok([...groups.flatMap(sayingsOf), ...again.map(asItIsFramed)])
      }),
    /** Says where the forms of these pages were counted: of all their pages, so that it stays when some are moved. */
    place: (batch: StoredBatch, pageIds: readonly string[], change: PlaceChange, who: string): Result<Acted> => {
      const all = pageIds.flatMap((pageId) => {
        const form = store.forms.ofPage(pageId)
        return form === null ? [pageId] : store.forms.pageIds(form.id)
      })
      return act(batch, [...new Set(all)], who, (pages) => {
        const said = pages.map(({ id: pageId }) => {
          const value = changedPlace(store.pageSayings.ofPage(pageId).place, change)
          return { pageId, aspect: 'place', value } as const
        })
        const [trouble] = said.flatMap(({ value }) => troubleWithPlace(value ?? {}, reference.provinces) ?? [])
        return trouble ? failed(trouble) : ok(said)
      })
    },
    /** Says how pictures are to stand; their pages wait to be read again. */
    picture: (batch: StoredBatch, pageIds: readonly string[], wish: PictureWish, who: string): Result<Acted> =>
      act(batch, pageIds, who, (pages) => {
        if (batch.state === 'cancelled') return failed(failure('wrong-state', { state: batch.state }))
        if (wish.corners !== null && pages.length > 1) return failed(failure('one-page-only'))
        if (pages.some(({ state }) => state === 'waiting')) return failed(failure('page-being-read'))
        const said: WantedSaying[] = []
        for (const page of pages) {
          const framing = framingOf(page, wish)
          if (!framing.ok) return framing
          said.push({ pageId: page.id, aspect: 'picture', value: framing.value })
        }
        return ok(said)
      }),
  }
}
export type PageHandling = ReturnType<typeof openPageHandling>
