import type { Figure } from '../../../shared/figure.ts'
import type { ReaderScore } from '../../../shared/second.ts'
import { rateOf } from './rate-of.ts'

/** A figure of a kind of form. */
export type Judged = { form: string; figure: Figure }

const lookedAt = (figures: readonly Figure[], state: 'accepted' | 'solved'): ReaderScore['accepted'] => {
  const looked = figures.filter(({ level, machine }) => level === 'checked' && machine?.state === state)
  const confirmed = looked.filter(({ value, machine }) => value === machine?.value).length
  return { confirmed, changed: looked.length - confirmed, rate: rateOf(confirmed, looked.length) }
}

/** What people who looked made of what a reader read, by kind of form. Figures that nobody has looked at say nothing. */
export const readerScores = (reader: string, all: readonly Judged[]): ReaderScore[] =>
  [...Map.groupBy(all, ({ form }) => form)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([form, judged]) => {
      const figures = judged.map(({ figure }) => figure)
      return {
        reader,
        form,
        accepted: lookedAt(figures, 'accepted'),
        solved: lookedAt(figures, 'solved'),
        waiting: figures.filter(({ contested }) => contested !== undefined).length,
      }
    })
