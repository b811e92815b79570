import { useCallback } from 'react'
import type { BatchDetail, FormSummary } from '../../../shared/batch.ts'
import { grouped } from '../../format/numbers.ts'
import { shortPlaceOf } from '../../format/places.ts'
import { Mark, type MarkKind } from '../../parts/mark.tsx'
import { isInDoubt } from '../../parts/strip.tsx'
import { loadMoreForms } from '../../state/loads.ts'
import type { Paged } from '../../state/paged.ts'
import { batchHref } from '../../state/routes.ts'
import { useHost, useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { TodoList } from './todo-list.tsx'

const worstOf = ({ slots }: FormSummary): MarkKind => {
  if (slots.includes('open')) return 'open'
  if (slots.includes('solved')) return 'solved'
  return slots.includes('accepted') ? 'accepted' : 'person'
}

const QueueRow = ({ form, here }: { form: FormSummary; here: boolean }) => {
  const { t, say, language } = useWords()
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form.form))
  const doubtful = form.slots.filter(isInDoubt).length
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
  return (
    <TodoList
      items={forms.items}
      current={current}
      row={(form, here) => <QueueRow form={form} here={here} />}
      onNearEnd={useCallback(() => void loadMoreForms(host, batch.id), [host, batch.id])}
    />
  )
}
