import { Ballot, type Constituency } from '../../shared/election.ts'
import { Slot } from '../../shared/slot.ts'

export const batchScreens = ['prepare', 'reading', 'review', 'pages', 'second', 'key', 'not-read', 'summary'] as const
export type BatchScreen = (typeof batchScreens)[number]

export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'settings' }
  | {
      readonly screen: 'totals'
      readonly electionId: string
      readonly ballot: Ballot
      /** The constituency shown whole; null: the first. */
      readonly place: Constituency | null
    }
  | {
      readonly screen: BatchScreen
      readonly batchId: string
      readonly formId: string | null
      readonly slot: Slot | null
    }

const isBatchScreen = (word: string | undefined): word is BatchScreen => batchScreens.some((screen) => screen === word)

/** A part of an address as it was before it was encoded; empty when it was never encoded by us. */
const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

const slotOf = (text: string | undefined): Slot | null => {
  const slot = Slot.safeParse(text)
  return slot.success ? slot.data : null
}

const totalsOf = (electionId: string, ballot = '', province = '', constituency = ''): Route => {
  const known = Ballot.safeParse(ballot)
  const number = Number(constituency)
  return {
    screen: 'totals',
    electionId,
    ballot: known.success ? known.data : 'constituency',
    place: province !== '' && Number.isInteger(number) && number > 0 ? { province, constituency: number } : null,
  }
}

/**
 * `#/batch/<id>/<screen>[/<form>[/<slot>]]`, `#/election/<id>/totals[/<ballot>[/<province>/<constituency>]]`, `#/settings`;
 * anything else is Home.
 */
export const routeOf = (hash: string): Route => {
  const [first, batchId, screen, ...rest] = hash.replace(/^#\/?/, '').split('/').map(decoded)
  const [formId, slot] = rest
  if (first === 'settings') return { screen: 'settings' }
  if (first === 'election' && batchId !== undefined && batchId !== '' && screen === 'totals')
    return totalsOf(batchId, ...rest)
  if (first === 'batch' && batchId !== undefined && batchId !== '' && isBatchScreen(screen)) {
    return { screen, batchId, formId: formId === undefined || formId === '' ? null : formId, slot: slotOf(slot) }
  }
  return { screen: 'home' }
}

export const homeHref = '#/'
export const settingsHref = '#/settings'
export const totalsHref = (electionId: string, ballot: Ballot = 'constituency', place?: Constituency): string =>
  [
    '#/election',
    ...[electionId, 'totals', ballot, ...(place === undefined ? [] : [place.province, String(place.constituency)])].map(
      encodeURIComponent,
    ),
  ].join('/')
export const batchHref = (
  batchId: string,
  screen: BatchScreen,
  formId?: string | undefined,
  slot?: Slot | undefined,
): string =>
  ['#/batch', batchId, screen, ...(formId === undefined ? [] : [formId]), ...(slot === undefined ? [] : [slot])]
    .map((part, at) => (at === 0 ? part : encodeURIComponent(part)))
    .join('/')

/** The screen really shown: a batch that is open can only be prepared, and one that was started no longer. */
export const routeFor = (route: Route, state: string | undefined): Route => {
  if (!('batchId' in route) || state === undefined) return route
  if (state === 'open') return { ...route, screen: 'prepare', formId: null, slot: null }
  return route.screen === 'prepare' ? { ...route, screen: 'reading' } : route
}

/** Where a batch is best looked at: what is still open is prepared, the rest is read. */
export const hrefOfBatch = (batch: { id: string; state: string }): string =>
  batchHref(batch.id, batch.state === 'open' ? 'prepare' : 'reading')

/** Goes there without a step of its own in the history. */
export const goQuietly = (href: string): void => window.location.replace(href)

export const go = (href: string): void => {
  window.location.hash = href
}
