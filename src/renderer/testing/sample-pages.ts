import type { NotRead } from '../../shared/batch.ts'
import type { BatchPage, WantedGroup } from '../../shared/calls/pages.ts'
import type { FormDetail } from '../../shared/form-detail.ts'
import { nothingSaid } from '../../shared/page-saying.ts'

/** The pages of these forms, then those that were not read. */
export const samplePages = (forms: readonly FormDetail[], notRead: readonly NotRead[]): BatchPage[] => [
  ...forms.flatMap(({ id, form, place, parts, at, firstPage }) =>
    parts.map(
      ({ pageId, path, page, width, height }): BatchPage => ({
        ...{ id: pageId, path, page, width, height, state: 'read', failure: null, picture: at, said: nothingSaid },
        form: { id, kind: form, formPage: page, place, firstPage },
      }),
    ),
  ),
  ...notRead.flatMap(({ pageId, path, page, kind, failure }): BatchPage[] =>
    pageId === null || page === null
      ? []
      : [
          {
            ...{ id: pageId, path, page, state: kind, failure, width: null, height: null, picture: null },
            ...{ form: null, said: nothingSaid },
          },
        ],
  ),
]

const unplaced = {
  ...{ province: null, constituency: null, district: null, subdistrict: null, unit: null, set: null },
  ...{ confidence: 0, facts: {} },
}

const withGroup = (pages: readonly BatchPage[], wanted: WantedGroup): BatchPage[] => {
  if (wanted.kind !== 'form') {
    const ids = new Set(wanted.pageIds)
    const form = wanted.kind === 'aside' ? ({ kind: 'aside' } as const) : null
    return pages.map((page) => (ids.has(page.id) ? { ...page, form: null, said: { ...page.said, form } } : page))
  }
  const group = wanted.pages[0]?.pageId ?? ''
  const chosen = wanted.pages.flatMap(({ pageId, formPage }) => {
    const page = pages.find(({ id }) => id === pageId)
    if (page === undefined) return []
    const form = { id: `by-hand-${group}`, kind: wanted.form, formPage, place: unplaced, firstPage: page.page }
    const said = { kind: 'part', group, form: wanted.form, formPage } as const
    return [{ ...page, form, said: { ...page.said, form: said } }]
  })
  const ids = new Set(chosen.map(({ id }) => id))
  const at = pages.findIndex(({ id }) => ids.has(id))
  const rest = pages.filter(({ id }) => !ids.has(id))
  return rest.toSpliced(at, 0, ...chosen)
}

/** The pages as a host would give them after an act: those of a group stand where its first page did. */
export const arranged = (pages: readonly BatchPage[], groups: readonly WantedGroup[]): BatchPage[] =>
  groups.reduce<BatchPage[]>(withGroup, [...pages])
