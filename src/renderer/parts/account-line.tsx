import { Fragment } from 'react'
import type { BatchSummary } from '../../shared/batch.ts'
import { useWords } from '../words/use-words.ts'
import { Count } from './number.tsx'

type Part = readonly [name: string, count: number]

const Sum = ({ name, whole, parts }: { name: string; whole: number; parts: readonly Part[] }) => (
  <span>
    {name}{' '}
    <b>
      <Count of={whole} />
    </b>
    {parts.map(([part, count], at) => (
      <Fragment key={part}>
        <span className="op">{at === 0 ? '=' : '+'}</span>
        {part}{' '}
        <b>
          <Count of={count} />
        </b>
      </Fragment>
    ))}
  </span>
)

type Accounted = Pick<BatchSummary, 'account' | 'state'>

/** Shown only when a file failed, was read in part or skipped: then the pages alone do not tell the whole. */
const FilesSum = ({ batch: { account, state } }: { batch: Accounted }) => {
  const { t } = useWords()
  const { imported, read, partly, failed, skipped, waiting } = account.files
  if (state === 'open' || failed + partly + skipped === 0) return null
  const all: Part[] = [
    [t('account.read'), read],
    [t('account.partly'), partly],
    [t('account.failed'), failed],
    [t('account.skipped'), skipped],
    [t('account.waiting'), waiting],
  ]
  return (
    <span className="files-sum">
      <Sum name={t('account.filesIn')} whole={imported} parts={all.filter(([, count]) => count > 0)} />
    </span>
  )
}

/** Pages in = pages out. The sum is shown, not claimed. */
export const AccountLine = ({ batch }: { batch: Accounted }) => {
  const { t } = useWords()
  const { found, read, failed, skipped, waiting } = batch.account.pages
  const lost: Part[] = [
    [t('account.failed'), failed],
    [t('account.skipped'), skipped],
  ]
  const left: Part[] = batch.state === 'done' && waiting === 0 ? [] : [[t('account.waiting'), waiting]]
  const parts: Part[] =
    batch.state === 'open' ? [[t('account.toRead'), waiting], ...lost] : [[t('account.read'), read], ...lost, ...left]
  return (
    <>
      <span className="account">
        <Sum name={t('account.pagesIn')} whole={found} parts={parts} />
      </span>
      <FilesSum batch={batch} />
    </>
  )
}
