import type { SlotVerdict } from '../../shared/check.ts'
import { type Figure, standingOf } from '../../shared/figure.ts'
import type { FormDetail } from '../../shared/form-detail.ts'
import type { QueueFilter, QueueItem } from '../../shared/queue.ts'

const at = '2026-02-10T14:31:00.000Z'

/** The form as a host would answer with it: the value is the person's, all else is left as it is. */
export const checkedForm = (form: FormDetail, checks: readonly SlotVerdict[], who: string): FormDetail => {
  const figures = form.figures.map((figure): Figure => {
    const said = checks.find(({ slot }) => slot === figure.slot)
    if (said === undefined) return figure
    const check = { verdict: said.verdict, note: said.note, who, at, how: 'check' as const }
    if (said.verdict.kind === 'passed-on') return { ...figure, check }
    return { ...figure, value: said.verdict.kind === 'value' ? said.verdict.value : null, level: 'checked', check }
  })
  return { ...form, figures, slots: figures.map(standingOf) }
}

const belongs = ({ level, state, check, contested }: Figure, which: QueueFilter['which']): boolean => {
  const passedOn = check?.verdict.kind === 'passed-on'
  switch (which) {
    case 'doubtful':
      return level === 'read' && state !== 'accepted' && !passedOn
    case 'contested':
      return contested !== undefined
    case 'passed-on':
      return passedOn
    case 'checked':
      return level === 'checked'
  }
}

/** The queue that these forms make: each doubtful figure may be off by itself. */
export const queueOf = (forms: readonly FormDetail[], { which }: QueueFilter, batchId: string): QueueItem[] =>
  forms
    .filter((form) => form.batchId === batchId)
    .flatMap(({ id, form, path, place, figures }) =>
      figures
        .filter((figure) => belongs(figure, which))
        .map((figure) => ({
          id: `${id} ${figure.slot}`,
          formId: id,
          form,
          path,
          place,
          stake: figure.value ?? 0,
          figure,
        })),
    )
    .toSorted((a, b) => b.stake - a.stake)
