import type { Field } from './figure/field.ts'
import { readFigures } from './figure/read-figures.ts'
import type { ReaderModels } from './open-models.ts'
import { type HeardFigure, heard } from './words/combine.ts'
import { readWords } from './words/read-words.ts'
import type { WordsField } from './words/words-field.ts'

/** Reads figures and the words beside them, in their order, and puts the two together. */
export const hearFigures = async (
  { handwritten, words }: ReaderModels,
  places: readonly { figure: Field; words: WordsField | null }[],
): Promise<HeardFigure[]> => {
  const figures = await readFigures(
    handwritten,
    places.map(({ figure }) => figure),
  )
  const beside = await readWords(
    words,
    places.map((place) => place.words),
  )
  return figures.map((figure, i) => heard(figure, beside[i] ?? null, words.trust))
}
