import type { BatchSummary } from '../../../shared/batch.ts'
import { dayOf } from '../../format/dates.ts'
import { grouped, percentOf } from '../../format/numbers.ts'
import { accountPieces } from '../../parts/account-pieces.ts'
import { Bar } from '../../parts/bar.tsx'
import { BatchStateWords } from '../../parts/batch-state.tsx'
import { hrefOfBatch } from '../../state/routes.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

const PagesCell = ({ batch }: { batch: BatchSummary }) => {
  const { t, language } = useWords()
  const { found, failed } = batch.account.pages
  const going = batch.state === 'running' || batch.state === 'paused' || batch.state === 'queued'
  if (!going) {
    const pages = grouped(found, language)
    return <span className="sm q2">{failed > 0 ? t('home.failedOf', { pages, failed }) : pages}</span>
  }
  const done = found - batch.account.pages.waiting
  return (
    <span className="so-far sm q2">
      <span>
        {grouped(done, language)} / {grouped(found, language)}
      </span>
      <span>{percentOf(batch.progress.share)}%</span>
      <Bar pieces={accountPieces(batch.account)} />
    </span>
  )
}

const DoubtCell = ({ batch }: { batch: BatchSummary }) => {
  const { t, language } = useWords()
  const { state, votesInDoubt } = batch
  if (state === 'open') return null
  if (votesInDoubt === null || state === 'queued') return <span className="q">{t('home.unknownYet')}</span>
  return votesInDoubt > 0 ? <b>{grouped(votesInDoubt, language)}</b> : <span className="q2">0</span>
}

/** A past batch in a line; the whole line leads to it. */
export const BatchRow = ({ batch }: { batch: BatchSummary }) => {
  const { t, language } = useWords()
  const election = useHostState(({ elections }) =>
    elections === null || elections.total < 2
      ? null
      : (elections.items.find(({ id }) => id === batch.electionId)?.name ?? null),
  )
  return (
    <>
      <td className="name">
        <a className="cut" href={hrefOfBatch(batch)}>
          {batch.name}
        </a>
        <small>
          {batch.code}
          {election === null ? '' : ` · ${election}`}
          {batch.copy === null
            ? null
            : ` · ${t(batch.copy === 'read-only' ? 'carry.copyReadOnly' : 'carry.copyChecking')}`}
        </small>
      </td>
      <td>
        <BatchStateWords batch={batch} />
      </td>
      <td>
        <PagesCell batch={batch} />
      </td>
      <td className="num">
        <DoubtCell batch={batch} />
      </td>
      <td className="num q2">{dayOf(batch.startedAt ?? batch.createdAt, language)}</td>
    </>
  )
}
