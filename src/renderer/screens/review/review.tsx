import './review.css'
import { useCallback, useEffect, useState } from 'react'
import type { BatchDetail, FormSummary } from '../../../shared/batch.ts'
import type { QueueItem } from '../../../shared/queue.ts'
import type { Slot } from '../../../shared/slot.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { ReviewerAsk } from '../../parts/line-ask.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import { narrow, useMedia } from '../../parts/use-media.ts'
import { followQueue } from '../../state/follow-queue.ts'
import type { Host } from '../../state/host.ts'
import { loadQueue, type QueueWish } from '../../state/load-queue.ts'
import { loadForms } from '../../state/loads.ts'
import type { Paged } from '../../state/paged.ts'
import { batchHref, goQuietly } from '../../state/routes.ts'
import { useHost, useHostState, useLoad } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { FormBench } from './form-bench.tsx'
import { neighboursOf } from './neighbours.ts'
import { beside } from './next-in-queue.ts'
import type { Listed } from './queue-filter.tsx'
import { QueueLine } from './queue-line.tsx'
import { QueuePane } from './queue-pane.tsx'
import { useChecking } from './use-checking.ts'

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

type At = { batch: BatchDetail; formId: string | null; slot: Slot | null }
type DeskProps = At & {
  forms: Paged<FormSummary>
  queue: Paged<QueueItem>
  wish: QueueWish
  onWish: (wish: QueueWish) => void
}

const Desk = ({ batch, formId, slot, forms, queue, wish, onWish }: DeskProps) => {
  const [listed, setListed] = useState<Listed>('doubtful')
  const checking = useChecking({ batchId: batch.id, items: queue.items, wish })
  const [first] = queue.items
  const shownForm = formId ?? first?.formId ?? forms.items[0]?.id
  const shownSlot = formId === null ? (first?.figure.slot ?? null) : slot
  const current = `${shownForm} ${shownSlot}`
  const Queue = useMedia(narrow) ? QueueLine : QueuePane
  const go = (by: 1 | -1) => {
    const item = beside(queue.items, current, by)
    if (item !== undefined) goQuietly(batchHref(batch.id, 'review', item.formId, item.figure.slot))
  }
  useKeys({ KeyJ: () => go(1), KeyK: () => go(-1) })
  const list = (chosen: Listed) => {
    setListed(chosen)
    // Reasons are for what is in doubt, reviewers for what is not.
    if (chosen !== 'forms') onWish({ ...wish, which: chosen, doubts: [], who: null })
  }
  if (shownForm === undefined) return <NoForms batch={batch} />
  return (
    <>
      <Queue
        batch={batch}
        queue={queue}
        forms={forms}
        formId={shownForm}
        current={current}
        listed={listed}
        wish={wish}
        onList={list}
        onWish={onWish}
      />
      <FormBench
        key={shownForm}
        formId={shownForm}
        slot={shownSlot}
        neighbours={neighboursOf(forms.items, shownForm)}
        checking={checking}
      />
      {checking.asksName ? <ReviewerAsk onName={checking.giveName} /> : null}
    </>
  )
}

const everything: QueueWish = { which: 'doubtful' }

/** What is in doubt at the left; one figure with its page, its form's sums and reasons, and the acts of a person. */
export const Review = ({ batch, formId, slot }: At) => {
  const { id } = batch
  const [wish, setWish] = useState(everything)
  const loading = useLoad(useCallback((host: Host) => loadForms(host, id), [id]))
  const queueLoading = useLoad(useCallback((host: Host) => loadQueue(host, id, wish), [id, wish]))
  const host = useHost()
  useEffect(() => followQueue(host, id, wish), [host, id, wish])
  const forms = useHostState((state) => state.forms[id])
  const queue = useHostState((state) => state.queues[id])
  return (
    <main className={forms?.items.length === 0 ? 'contents' : 'work bench'}>
      <WhenLoaded value={forms} loading={loading}>
        {(list) => (
          <WhenLoaded value={queue} loading={queueLoading}>
            {(figures) => (
              <Desk
                batch={batch}
                formId={formId}
                slot={slot}
                forms={list}
                queue={figures}
                wish={wish}
                onWish={setWish}
              />
            )}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </main>
  )
}
