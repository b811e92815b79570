import { useCallback } from 'react'
import type { Ballot, Constituency, ConstituencyDetail } from '../../../shared/election.ts'
import { grouped } from '../../format/numbers.ts'
import { Mark } from '../../parts/mark.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import type { Host } from '../../state/host.ts'
import { useElection } from '../../state/use-election.ts'
import { useWords } from '../../words/use-words.ts'
import { ItemTable } from './item-table.tsx'
import { outlookWords } from './outlook-words.ts'
import { constituencyName } from './place-words.ts'
import { RowBars } from './row-bars.tsx'

type RaceProps = { electionId: string; ballot: Ballot; place: Constituency }

const Reported = ({ detail: { units, sets, forms } }: { detail: ConstituencyDetail }) => {
  const { t, language } = useWords()
  const reported = grouped(units.reported, language)
  return (
    <span className="q2">
      {units.expected === null
        ? t('totals.unitsReported', { count: units.reported, reported })
        : t('totals.unitsOf', { reported, expected: grouped(units.expected, language) })}
      {sets > 0 ? ` · ${t('totals.sets', { count: sets })}` : ''}
      {` · ${t('totals.formsChecked', { checked: forms.checked, counted: forms.counted })}`}
    </span>
  )
}

const Verdict = ({ detail }: { detail: ConstituencyDetail }) => {
  const { t, language } = useWords()
  const { outlook, lead, votesInDoubt, units } = detail
  const isOpen = outlook === 'could-change' || outlook === 'units-missing'
  const missing = units.expected === null ? 0 : units.expected - units.reported
  return (
    <div className="verdict">
      <span className={isOpen ? 'state open' : 'state'}>
        {isOpen ? <Mark kind="open" /> : null}
        {t(outlookWords(detail))}
      </span>
      {lead === null ? null : (
        <span className="q2">
          {lead.margin === 0
            ? t('totals.tie', { row: lead.row })
            : t('totals.leadOf', { row: lead.row, margin: grouped(lead.margin, language) })}
          {votesInDoubt > 0 ? ` · ${t('totals.votesDoubted', { votes: grouped(votesInDoubt, language) })}` : ''}
          {missing > 0 ? ` · ${t('totals.unitsMissing', { count: missing })}` : ''}
        </span>
      )}
    </div>
  )
}

const BarLegend = () => {
  const { t } = useWords()
  return (
    <div className="legend bar-legend">
      <span>
        <span className="swatch fill-checked" /> {t('totals.checkedByPerson')}
      </span>
      <span>
        <span className="swatch fill-read" /> {t('totals.readOnly')}
      </span>
      <span>
        <span className="swatch fill-doubt" /> {t('totals.doubtRange')}
      </span>
    </div>
  )
}

const Rows = ({ detail, ballot }: { detail: ConstituencyDetail; ballot: Ballot }) => {
  const { t } = useWords()
  if (detail.rows.length === 0) return <Empty title={t('totals.noVotes')} />
  return (
    <>
      <Scroll label={t('totals.votesByRow')} className="rows">
        <RowBars rows={detail.rows} ballot={ballot} />
        <ItemTable items={detail.items} />
      </Scroll>
      <BarLegend />
    </>
  )
}

/** One constituency: who leads, whether that can still change, and every row. */
export const Race = ({ electionId, ballot, place: { province, constituency } }: RaceProps) => {
  const { t } = useWords()
  const { value, loading } = useElection(
    electionId,
    useCallback(
      (call: Host['call']) => call('elections.constituency', { electionId, ballot, province, constituency }),
      [electionId, ballot, province, constituency],
    ),
  )
  const name = constituencyName({ province, constituency }, t)
  return (
    <section className="race" aria-label={name}>
      <WhenLoaded value={value} loading={loading}>
        {(detail) => (
          <>
            <div className="head">
              <h2>{name}</h2>
              <Reported detail={detail} />
            </div>
            <Verdict detail={detail} />
            <Rows detail={detail} ballot={ballot} />
          </>
        )}
      </WhenLoaded>
    </section>
  )
}
