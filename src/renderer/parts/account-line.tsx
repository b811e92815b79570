import { Fragment } from 'react'
import type { BatchSummary } from '../../shared/batch.ts'
import { useWords } from '../words/use-words.ts'
import { Count } from './number.tsx'

/** Pages in = pages out. The sum is shown, not claimed. */
export const AccountLine = ({ batch }: { batch: Pick<BatchSummary, 'account' | 'state'> }) => {
  const { t } = useWords()
  const { found, read, failed, skipped, waiting } = batch.account.pages
  const ended = batch.state === 'done' && waiting === 0
  const parts: [string, number][] =
    batch.state === 'open'
      ? [
          [t('account.toRead'), waiting],
          [t('account.failed'), failed],
          [t('account.skipped'), skipped],
        ]
      : [
          [t('account.read'), read],
          [t('account.failed'), failed],
          [t('account.skipped'), skipped],
          ...(ended ? [] : [[t('account.waiting'), waiting] satisfies [string, number]]),
        ]
  return (
    <span className="account">
      {t('account.pagesIn')}{' '}
      <b>
        <Count of={found} />
      </b>
      {parts.map(([name, count], at) => (
        <Fragment key={name}>
          <span className="op">{at === 0 ? '=' : '+'}</span>
          {name}{' '}
          <b>
            <Count of={count} />
          </b>
        </Fragment>
      ))}
    </span>
  )
}
