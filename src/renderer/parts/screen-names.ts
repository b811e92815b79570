import type { Route } from '../state/routes.ts'

/** The word for each screen, as the rail and the title bar say it. */
export const screenNames = {
  home: 'nav.home',
  settings: 'nav.settings',
  totals: 'totals.title',
  prepare: 'nav.prepare',
  reading: 'nav.reading',
  review: 'nav.review',
  pages: 'pages.nav',
  second: 'second.title',
  key: 'second.keyTitle',
  'not-read': 'nav.notRead',
  summary: 'nav.summary',
} as const satisfies Record<Route['screen'], string>
