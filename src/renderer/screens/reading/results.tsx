import { useCallback } from 'react'
import type { BatchDetail, FormSummary } from '../../../shared/batch.ts'
import { LongTable } from '../../parts/long-table.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import { loadMoreForms } from '../../state/loads.ts'
import type { Paged } from '../../state/paged.ts'
import { type Loading, useHost } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { ResultRow } from './result-row.tsx'

const rowHeight = 34

const Rows = ({ batchId, forms }: { batchId: string; forms: Paged<FormSummary> }) => {
  const { t } = useWords()
  const host = useHost()
  const columns = [
    { name: t('reading.time') },
    { name: t('reading.place') },
    { name: t('reading.form') },
    { name: t('reading.slots') },
    { name: t('reading.valid'), number: true },
    { name: t('reading.inDoubt'), number: true },
  ]
  return (
    <LongTable
      label={t('reading.resultsAll')}
      className="results"
      columns={columns}
      items={forms.items}
      total={forms.total}
      rowHeight={() => rowHeight}
      keyOf={({ id }) => id}
      rowClass={() => 'link'}
      onNearEnd={useCallback(() => void loadMoreForms(host, batchId), [host, batchId])}
    >
      {(form) => <ResultRow form={form} />}
    </LongTable>
  )
}

const Legend = () => {
  const { t } = useWords()
  return (
    <span className="legend end">
      {(['accepted', 'solved', 'open'] as const).map((kind) => (
        <span key={kind} className="state calm">
          <Mark kind={kind} /> {t(`mark.${kind}`)}
        </span>
      ))}
    </span>
  )
}

type ResultsProps = { batch: BatchDetail; forms: Paged<FormSummary> | undefined; loading: Loading }

/** Forms as they come out, newest first, each a strip of its slots. */
export const Results = ({ batch, forms, loading }: ResultsProps) => {
  const { t } = useWords()
  const ended = batch.state === 'done' || batch.state === 'cancelled'
  const title = ended ? t('reading.resultsAll') : t('reading.results')
  return (
    <div className="res">
      <header>
        <h2>{title}</h2>
        {forms === undefined ? null : (
          <span className="q count">{t('reading.newestFirst', { count: forms.total })}</span>
        )}
        <Legend />
      </header>
      <WhenLoaded value={forms} loading={loading}>
        {(list) =>
          list.items.length === 0 ? (
            <Empty title={ended ? t('reading.noResultsDone') : t('reading.noResults')} />
          ) : (
            <Rows batchId={batch.id} forms={list} />
          )
        }
      </WhenLoaded>
    </div>
  )
}
