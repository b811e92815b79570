import type { BatchDetail } from '../../../shared/batch.ts'
import { clockOf, dayOf } from '../../format/dates.ts'
import { grouped } from '../../format/numbers.ts'
import { ChooseElection } from '../../parts/choose-election.tsx'
import { Mark } from '../../parts/mark.tsx'
import { useWords } from '../../words/use-words.ts'

const rows = [
  { standing: 'checked', mark: 'person', explained: 'summary.checkedText' },
  { standing: 'accepted', mark: 'accepted', explained: 'summary.acceptedText' },
  { standing: 'solved', mark: 'solved', explained: 'summary.solvedText' },
  { standing: 'open', mark: 'open', explained: 'summary.openText' },
] as const

const FiguresTable = ({ batch }: { batch: BatchDetail }) => {
  const { t, language } = useWords()
  return (
    <table className="table facts">
      <caption>{t('summary.figuresTitle')}</caption>
      <tbody>
        {rows.map(({ standing, mark, explained }) => (
          <tr key={standing}>
            <td className="with-mark">
              <Mark kind={mark} />
            </td>
            <td>{t(`mark.${mark}`)}</td>
            <td className="q sm">{t(explained)}</td>
            <td className="num">{grouped(batch.figures[standing], language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const AccountTable = ({ batch }: { batch: BatchDetail }) => {
  const { t, language } = useWords()
  const { files, pages } = batch.account
  const columns = [
    t('account.read'),
    t('account.partly'),
    t('account.failed'),
    t('account.skipped'),
    t('account.waiting'),
  ]
  const rows = [
    {
      name: t('account.filesIn'),
      in: files.imported,
      out: [files.read, files.partly, files.failed, files.skipped, files.waiting],
    },
    {
      name: t('account.pagesIn'),
      in: pages.found,
      out: [pages.read, null, pages.failed, pages.skipped, pages.waiting],
    },
  ]
  return (
    <table className="table facts account-table">
      <caption>{t('summary.accountTitle')}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            <span className="sr">{t('summary.accountTitle')}</span>
          </th>
          {columns.map((name) => (
            <th key={name} scope="col" className="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td className="num">
              <b>{grouped(row.in, language)}</b> =
            </td>
            {row.out.map((count, at) => (
              <td key={columns[at]} className="num">
                {count === null ? '' : grouped(count, language)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const BatchTable = ({ batch }: { batch: BatchDetail }) => {
  const { t, language } = useWords()
  const moment = (at: string | null) =>
    at === null ? t('summary.notYet') : t('summary.at', { date: dayOf(at, language), time: clockOf(at, language) })
  const rows = [
    [t('summary.started'), moment(batch.startedAt)],
    [t('summary.finished'), moment(batch.finishedAt)],
    [t('summary.reader'), batch.reader === 'embedded' ? t('prepare.onThisComputer') : batch.reader],
    [t('summary.folder'), batch.folder],
  ] as const
  return (
    <table className="table facts">
      <caption>{t('summary.batchTitle')}</caption>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <td className="q2 nw">{name}</td>
            <td className="long-value">{value}</td>
          </tr>
        ))}
        <tr>
          <td className="q2 nw">{t('totals.election')}</td>
          <td>
            <ChooseElection batch={batch} />
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** What went in and came out, what state the figures are in, and what batch this is. */
export const BatchFacts = ({ batch }: { batch: BatchDetail }) => (
  <>
    <AccountTable batch={batch} />
    <FiguresTable batch={batch} />
    <BatchTable batch={batch} />
  </>
)
