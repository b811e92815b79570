import { useCallback } from 'react'
import type { BatchDetail, FormSummary } from '../../../shared/batch.ts'
import type { QueueItem } from '../../../shared/queue.ts'
import { grouped } from '../../format/numbers.ts'
import { shortPlaceOf } from '../../format/places.ts'
import { slotName } from '../../format/slots.ts'
import { Mark } from '../../parts/mark.tsx'
import { loadMoreQueue, type QueueWish } from '../../state/load-queue.ts'
import type { Paged } from '../../state/paged.ts'
import { batchHref } from '../../state/routes.ts'
import { useHost, useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { FormList } from './form-queue.tsx'
import { markOf } from './mark-of.ts'
import { Filter, type FilterProps } from './queue-filter.tsx'
import { TodoList } from './todo-list.tsx'

const QueueRow = ({ item, batchId, here }: { item: QueueItem; batchId: string; here: boolean }) => {
  const { t, say, language } = useWords()
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === item.form))
  const { figure } = item
  const why = figure.why === null ? '' : say(figure.why)
  return (
    <a
      href={batchHref(batchId, 'review', item.formId, figure.slot)}
      title={why}
      {...(here ? { 'aria-current': 'true' } : {})}
    >
      <Mark kind={markOf(figure)} />
      <span className="cut place">{slotName(figure.slot, definition, say)}</span>
      <span className="stake">{item.stake > 0 ? `±${grouped(item.stake, language)}` : null}</span>
      <span className="cut more">
        {shortPlaceOf(item, t)} · {why}
      </span>
    </a>
  )
}

const Left = ({ batch }: { batch: BatchDetail }) => {
  const { t, language } = useWords()
  const { votesInDoubt, figures } = batch
  return (
    <>
      {votesInDoubt === null ? (
        <span className="q2">{t('review.doubtUnknown')}</span>
      ) : (
        <div className="row doubt">
          <span className="big">{grouped(votesInDoubt, language)}</span>
          <span className="q2">{t('review.doubt')}</span>
        </div>
      )}
      <span className="sm q">
        {t('review.figuresLeft', { count: figures.open + figures.solved })} ·{' '}
        {t('check.checkedCount', { count: figures.checked })}
      </span>
    </>
  )
}

type FiguresProps = { batchId: string; queue: Paged<QueueItem>; current: string; wish: QueueWish }

const FigureQueue = ({ batchId, queue, current, wish }: FiguresProps) => {
  const { t } = useWords()
  const host = useHost()
  return (
    <TodoList
      items={queue.items}
      current={current}
      row={(item, here) => <QueueRow item={item} batchId={batchId} here={here} />}
      onNearEnd={useCallback(() => void loadMoreQueue(host, batchId, wish), [host, batchId, wish])}
      empty={t('check.nothingHere')}
    />
  )
}

export type QueuePaneProps = Omit<FilterProps, 'batchId'> & {
  batch: BatchDetail
  queue: Paged<QueueItem>
  forms: Paged<FormSummary>
  formId: string
  current: string
}

/** What there is to look at, the most votes at stake first; or what was passed on, what is checked, or all forms. */
export const QueuePane = ({ batch, queue, forms, formId, current, ...filter }: QueuePaneProps) => {
  const { t } = useWords()
  return (
    <nav className="queue" aria-label={t('review.queue')}>
      <div className="left">
        <Left batch={batch} />
        <Filter batchId={batch.id} {...filter} />
      </div>
      {filter.listed === 'forms' ? (
        <FormList batch={batch} forms={forms} current={formId} />
      ) : (
        <FigureQueue batchId={batch.id} queue={queue} current={current} wish={filter.wish} />
      )}
    </nav>
  )
}
