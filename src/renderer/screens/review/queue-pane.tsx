import { useCallback, useRef } from 'react'
import type { BatchDetail, FormSummary } from '../../../shared/batch.ts'
import type { QueueItem } from '../../../shared/queue.ts'
import { grouped } from '../../format/numbers.ts'
import { shortPlaceOf } from '../../format/places.ts'
import { slotName } from '../../format/slots.ts'
import { Mark } from '../../parts/mark.tsx'
import { useLongList } from '../../parts/use-long-list.ts'
import { loadMoreQueue, type QueueWish } from '../../state/load-queue.ts'
import type { Paged } from '../../state/paged.ts'
import { batchHref } from '../../state/routes.ts'
import { useHost, useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { FormList } from './form-queue.tsx'
import { markOf } from './mark-of.ts'
import { Filter, type FilterProps } from './queue-filter.tsx'

const rowHeight = 52

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

type FiguresProps = { batchId: string; queue: Paged<QueueItem>; current: string | null; wish: QueueWish }

const FigureQueue = ({ batchId, queue, current, wish }: FiguresProps) => {
  const { t } = useWords()
  const host = useHost()
  const scroller = useRef<HTMLDivElement>(null)
  const { items } = queue
  const list = useLongList({
    count: items.length,
    scroller,
    rowHeight: useCallback(() => rowHeight, []),
    keyOf: useCallback((index: number) => items[index]?.id ?? String(index), [items]),
    onNearEnd: useCallback(() => void loadMoreQueue(host, batchId, wish), [host, batchId, wish]),
  })
  return (
    <div ref={scroller} className="todo">
      {items.length === 0 ? <p className="sm q pad">{t('check.nothingHere')}</p> : null}
      <ol className="grid-body" style={{ height: list.height }}>
        {list.rows.map(({ index, key, start, size }) => {
          const item = items[index]
          return item === undefined ? null : (
            <li key={key} style={{ height: size, transform: `translateY(${start}px)` }}>
              <QueueRow item={item} batchId={batchId} here={item.id === current} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

type PaneProps = FilterProps & {
  batch: BatchDetail
  queue: Paged<QueueItem>
  forms: Paged<FormSummary>
  formId: string
  current: string | null
}

/** What there is to look at, the most votes at stake first; or what was passed on, what is checked, or all forms. */
export const QueuePane = ({ batch, queue, forms, formId, current, ...filter }: PaneProps) => {
  const { t } = useWords()
  return (
    <nav className="queue" aria-label={t('review.queue')}>
      <div className="left">
        <Left batch={batch} />
        <Filter {...filter} />
      </div>
      {filter.listed === 'forms' ? (
        <FormList batch={batch} forms={forms} current={formId} />
      ) : (
        <FigureQueue batchId={batch.id} queue={queue} current={current} wish={filter.wish} />
      )}
    </nav>
  )
}
