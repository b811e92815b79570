import type { WordsModel } from './model.ts'
import { type Value, valuesSpelt } from './search.ts'
import { stripOf } from './strip.ts'
import type { Steps } from './tokens.ts'
import type { WordsField } from './words-field.ts'

/** Words as read: the model's steps and the numbers that they spell, best first. */
export type WordsReading = { steps: Steps; values: Value[] }

/** Reads the words of some fields, in their order; null where there is no place for words or nothing written in it. */
export const readWords = async (
  model: WordsModel,
  fields: readonly (WordsField | null)[],
): Promise<(WordsReading | null)[]> => {
  const readings: (WordsReading | null)[] = []
  for (const field of fields) {
    const strip = field === null ? null : stripOf(field)
    const steps = strip === null ? null : await model.read(strip)
    readings.push(steps === null ? null : { steps, values: valuesSpelt(steps) })
  }
  return readings
}
