import { useCallback, useEffect, useRef } from 'react'
import type { BatchDetail, FormSummary } from '../../../shared/batch.ts'
import { grouped } from '../../format/numbers.ts'
import { shortPlaceOf } from '../../format/places.ts'
import { Mark, type MarkKind } from '../../parts/mark.tsx'
import { useLongList } from '../../parts/use-long-list.ts'
import { loadMoreForms } from '../../state/loads.ts'
import type { Paged } from '../../state/paged.ts'
import { batchHref } from '../../state/routes.ts'
import { useHost, useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

const rowHeight = 52

const worstOf = ({ slots }: FormSummary): MarkKind => {
  if (slots.includes('open')) return 'open'
  return slots.includes('solved') ? 'solved' : 'accepted'
}

const QueueRow = ({ form, here }: { form: FormSummary; here: boolean }) => {
  const { t, say, language } = useWords()
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form.form))
  const doubtful = form.slots.filter((state) => state !== 'accepted').length
  const words = doubtful === 0 ? t('review.allProved') : t('review.stake', { count: doubtful })
  return (
    <a href={batchHref(form.batchId, 'review', form.id)} {...(here ? { 'aria-current': 'true' } : {})}>
      <Mark kind={worstOf(form)} />
      <span className="cut place">{shortPlaceOf(form, t)}</span>
      <span className="stake">{form.votesInDoubt > 0 ? `±${grouped(form.votesInDoubt, language)}` : null}</span>
      <span className="cut more">
        {definition === undefined ? form.form : say(definition.code)} · {words}
      </span>
    </a>
  )
}

type QueueProps = { batch: BatchDetail; forms: Paged<FormSummary>; current: string }

/** The forms of the batch, newest first, each with the worst of its states and the votes at stake. */
export const FormList = ({ batch, forms, current }: QueueProps) => {
  const host = useHost()
  const scroller = useRef<HTMLDivElement>(null)
  const { items } = forms
  const list = useLongList({
    count: items.length,
    scroller,
    rowHeight: useCallback(() => rowHeight, []),
    keyOf: useCallback((index: number) => items[index]?.id ?? String(index), [items]),
    onNearEnd: useCallback(() => void loadMoreForms(host, batch.id), [host, batch.id]),
  })
  const at = items.findIndex(({ id }) => id === current)
  const { scrollTo } = list
  useEffect(() => {
    if (at >= 0) scrollTo(at)
  }, [at, scrollTo])
  return (
    <div ref={scroller} className="todo">
      <ol className="grid-body" style={{ height: list.height }}>
        {list.rows.map(({ index, key, start, size }) => {
          const form = items[index]
          return form === undefined ? null : (
            <li key={key} style={{ height: size, transform: `translateY(${start}px)` }}>
              <QueueRow form={form} here={form.id === current} />
            </li>
          )
        })}
      </ol>
    </div>
  )
}
