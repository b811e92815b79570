import './review.css'
import { useCallback } from 'react'
import type { BatchDetail } from '../../../shared/batch.ts'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import type { Host } from '../../state/host.ts'
import { loadForms } from '../../state/loads.ts'
import { batchHref } from '../../state/routes.ts'
import { useHostState, useLoad } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { FormBench } from './form-bench.tsx'
import { FormQueue } from './form-queue.tsx'
import { neighboursOf } from './neighbours.ts'

const NoForms = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  return (
    <div className="work pad">
      <Empty title={t('review.noForms')}>
        <a className="btn" href={batchHref(batch.id, 'reading')}>
          {t('review.noFormsNext')}
        </a>
      </Empty>
    </div>
  )
}

/** The forms of a batch at the left; one of them with its page, figures, sums and reasons. */
export const Review = ({ batch, formId }: { batch: BatchDetail; formId: string | null }) => {
  const { id } = batch
  const loading = useLoad(useCallback((host: Host) => loadForms(host, id), [id]))
  const forms = useHostState((state) => state.forms[id])
  const current = formId ?? forms?.items[0]?.id ?? null
  return (
    <main className={forms?.items.length === 0 ? 'contents' : 'work bench'}>
      <WhenLoaded value={forms} loading={loading}>
        {(list) =>
          list.items.length === 0 || current === null ? (
            <NoForms batch={batch} />
          ) : (
            <>
              <FormQueue batch={batch} forms={list} current={current} />
              <FormBench key={current} formId={current} neighbours={neighboursOf(list.items, current)} />
            </>
          )
        }
      </WhenLoaded>
    </main>
  )
}
