import type { Ballot, Constituency, ConstituencyTotals } from '../../../shared/election.ts'
import { grouped } from '../../format/numbers.ts'
import { LongTable } from '../../parts/long-table.tsx'
import { Mark } from '../../parts/mark.tsx'
import type { Paged } from '../../state/paged.ts'
import { totalsHref } from '../../state/routes.ts'
import { useWords } from '../../words/use-words.ts'
import { CheckedSum, ReadSum } from './levels.tsx'
import { outlookWords } from './outlook-words.ts'

type TableProps = {
  list: Paged<ConstituencyTotals>
  electionId: string
  ballot: Ballot
  at: Constituency | null
  onNearEnd: () => void
}

const rowHeight = 34

const Reported = ({ totals: { units, forms } }: { totals: ConstituencyTotals }) => {
  const { language } = useWords()
  const { reported, expected } = units
  const whole = Math.max(expected ?? reported, reported, 1)
  const done = (reported / whole) * 100
  const checked = forms.counted === 0 ? 0 : (forms.checked / forms.counted) * done
  return (
    <span className="row">
      {expected === null ? null : (
        <span className="track reports" aria-hidden="true">
          <span className="fill-checked" style={{ width: `${checked}%` }} />
          <span className="fill-read" style={{ width: `${done - checked}%` }} />
        </span>
      )}
      <span className="sm q2">
        {expected === null
          ? grouped(reported, language)
          : `${grouped(reported, language)} / ${grouped(expected, language)}`}
      </span>
    </span>
  )
}

const Against = ({ margin, doubt, most }: { margin: number; doubt: number; most: number }) => {
  const share = (votes: number): string => `${Math.min(votes / Math.max(most, 1), 1) * 100}%`
  return (
    <div className="md" aria-hidden="true">
      {doubt > 0 ? <i className="fill-doubt" style={{ width: share(doubt) }} /> : null}
      <i className="mg" style={{ width: share(margin) }} />
    </div>
  )
}

const Row = ({ totals, href, most }: { totals: ConstituencyTotals; href: string; most: number }) => {
  const { t, language } = useWords()
  const { lead, votesInDoubt, outlook, votes } = totals
  const isOpen = outlook === 'could-change' || outlook === 'units-missing'
  return (
    <>
      <td className="m cut">
        <a href={href}>{t('totals.constituencyShort', { province: totals.province, number: totals.constituency })}</a>
      </td>
      <td>
        <Reported totals={totals} />
      </td>
      <td className="num">
        <ReadSum of={votes.read} />
      </td>
      <td className="num">
        <CheckedSum of={votes.checked} />
      </td>
      <td className="num">
        {votesInDoubt > 0 ? <b>±{grouped(votesInDoubt, language)}</b> : <span className="q">0</span>}
      </td>
      <td className="q2 nw">{lead === null ? '–' : t('totals.number', { number: lead.row })}</td>
      <td className="num">{lead === null ? '–' : grouped(lead.margin, language)}</td>
      <td>
        <Against margin={lead?.margin ?? 0} doubt={votesInDoubt} most={most} />
      </td>
      <td className="sm cut">
        <span className={isOpen ? 'state open' : 'q2'}>
          {isOpen ? <Mark kind="open" /> : null}
          {t(outlookWords(totals))}
        </span>
      </td>
    </>
  )
}

/** Every constituency in a line; the whole line shows its rows above. */
export const ConstituencyTable = ({ list, electionId, ballot, at, onNearEnd }: TableProps) => {
  const { t } = useWords()
  const most = Math.max(...list.items.map(({ lead, votesInDoubt }) => Math.max(lead?.margin ?? 0, votesInDoubt)), 1)
  const columns = [
    { name: t('totals.constituency') },
    { name: t('totals.reportedOf') },
    { name: t('totals.read'), number: true },
    { name: t('totals.checked'), number: true },
    { name: t('totals.inDoubt'), number: true },
    { name: t('totals.leading') },
    { name: t('totals.margin'), number: true },
    { name: t('totals.against') },
    { name: t('totals.soFar') },
  ]
  return (
    <LongTable
      label={t('totals.constituencies')}
      className="constituencies"
      columns={columns}
      items={list.items}
      total={list.total}
      rowHeight={() => rowHeight}
      keyOf={({ id }) => id}
      rowClass={({ province, constituency }) =>
        at?.province === province && at.constituency === constituency ? 'link chosen' : 'link'
      }
      onNearEnd={onNearEnd}
    >
      {(totals) => <Row totals={totals} href={totalsHref(electionId, ballot, totals)} most={most} />}
    </LongTable>
  )
}
