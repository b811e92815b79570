import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { PersonScore, ReaderScore } from '../../../shared/second.ts'
import type { StoredBatch } from '../../store/batches.ts'
import type { LiveCheck } from '../../store/checks.ts'
import type { Store } from '../../store/open-store.ts'
import { openPageOfFigure } from '../page-of-figure.ts'
import { type PacedAct, paceOf } from './pace.ts'
import { personScores } from './person-scores.ts'
import { readerScores } from './reader-scores.ts'

const keyOf = (pageId: string, slot: string): string => `${pageId} ${slot}`

/** What was merged was said at another time, on another computer. */
const actsOf = (said: readonly LiveCheck[]): PacedAct[] =>
  [...Map.groupBy(said, ({ act }) => act).values()].flatMap((rows) => {
    const [first] = rows
    if (first === undefined || first.how === 'merged') return []
    return [{ who: first.who, at: Date.parse(first.at), figures: rows.length }]
  })

/** The scorecards of a batch, from all that was said and judged in it. Computed on asking, never kept. */
export const scoresOfBatch = (
  store: Store,
  batch: StoredBatch,
  definitions: readonly FormDefinition[],
): { people: PersonScore[]; readers: ReaderScore[] } => {
  const said = store.checks.ofBatch(batch.id)
  const forms = store.forms.inOrder(batch.id).map((form) => ({
    form: form.form,
    pageOf: openPageOfFigure(store, form, definitions),
    figures: store.forms.figures(form.id),
  }))
  const proved = forms.flatMap(({ pageOf, figures }) =>
    figures.flatMap((figure) => {
      const { state, value } = figure.machine ?? figure
      return state === 'accepted' && value !== null
        ? [[keyOf(pageOf(figure.slot, figure), figure.slot), value] as const]
        : []
    }),
  )
  const pace = paceOf(actsOf(said))
  const people = personScores(
    said.map(({ pageId, slot, verdict, note, who, at, how }) => ({
      key: keyOf(pageId, slot),
      check: { verdict, note, who, at, how },
    })),
    { proved: new Map(proved), answers: store.second.answers(batch.id) },
  )
  return {
    people: people.map((score) => ({ ...score, seconds: pace.get(score.who) ?? null })),
    readers: readerScores(
      batch.reader,
      forms.flatMap(({ form, figures }) => figures.map((figure) => ({ form, figure }))),
    ),
  }
}
