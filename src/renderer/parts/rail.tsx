import {
  Copy,
  FileText,
  FileX,
  House,
  LayoutGrid,
  ListChecks,
  type LucideIcon,
  ScanLine,
  Settings2,
  Sigma,
} from 'lucide-react'
import type { BatchDetail } from '../../shared/batch.ts'
import { grouped } from '../format/numbers.ts'
import { type BatchScreen, batchHref, homeHref, type Route, settingsHref, totalsHref } from '../state/routes.ts'
import { useElectionAt } from '../state/use-election-at.ts'
import { useWords } from '../words/use-words.ts'
import { failedOf } from './failed-of.ts'
import { Icon } from './icon.tsx'
import { screenNames } from './screen-names.ts'

const icons = {
  home: House,
  settings: Settings2,
  prepare: ScanLine,
  reading: ScanLine,
  review: ListChecks,
  pages: LayoutGrid,
  second: Copy,
  key: Copy,
  'not-read': FileX,
  summary: FileText,
  totals: Sigma,
} satisfies Record<Route['screen'], LucideIcon>

type EntryProps = { screen: Route['screen']; href: string; here: boolean; count?: number }

const Entry = ({ screen, href, here, count = 0 }: EntryProps) => {
  const { t, language } = useWords()
  const name = t(screenNames[screen])
  return (
    <a href={href} title={name} aria-label={name} {...(here ? { 'aria-current': 'page' } : {})}>
      <Icon of={icons[screen]} />
      <span className="t">{name}</span>
      {count > 0 ? <span className="n">{grouped(count, language)}</span> : null}
    </a>
  )
}

const screensOf = (batch: BatchDetail): readonly BatchScreen[] =>
  batch.state === 'open' ? ['prepare'] : ['reading', 'review', 'pages', 'second', 'not-read', 'summary']

/** Keying is begun from the screen of second keying. */
const isHere = (shown: Route['screen'], screen: BatchScreen): boolean =>
  shown === screen || (shown === 'key' && screen === 'second')

const countOn = (screen: BatchScreen, { account, figures }: BatchDetail): number => {
  if (screen === 'review') return figures.open + figures.solved
  return screen === 'not-read' ? failedOf(account).count : 0
}

/** The screens one can go to; those of a batch only while one is open. */
export const Rail = ({ route, batch }: { route: Route; batch: BatchDetail | undefined }) => {
  const { t } = useWords()
  const electionId = useElectionAt(route, batch)
  return (
    <nav className="rail" aria-label={t('app.screens')}>
      <Entry screen="home" href={homeHref} here={route.screen === 'home'} />
      {batch === undefined ? null : (
        <>
          <div className="grp">
            <span className="t">{t('app.openBatch')}</span>
            <b className="t cut">{batch.name}</b>
          </div>
          {screensOf(batch).map((screen) => (
            <Entry
              key={screen}
              screen={screen}
              href={batchHref(batch.id, screen)}
              here={isHere(route.screen, screen)}
              count={countOn(screen, batch)}
            />
          ))}
        </>
      )}
      {electionId === null ? null : (
        <Entry screen="totals" href={totalsHref(electionId)} here={route.screen === 'totals'} />
      )}
      <div className="foot">
        <Entry screen="settings" href={settingsHref} here={route.screen === 'settings'} />
      </div>
    </nav>
  )
}
