import { thaiNumberWords } from '../../../src/shared/thai-number-words.ts'
import type { Chance } from '../chance.ts'
import type { WriterStyle } from '../hand/writer.ts'
import type { Entry, Mark } from './form.ts'

/** How this writer puts a figure on paper. */
export const entryOf = (value: number, writer: WriterStyle, chance: Chance): Entry => {
  if (value === 0 && writer.nought !== '0')
    return {
      value: writer.nought === 'empty' ? null : 0,
      digits: writer.nought === 'dash' ? '-' : '',
      words: noughtWords(writer),
      marks: [],
      first: null,
    }
  const marks = marksOf(writer, chance)
  const changed = marks.includes('struck') || marks.includes('overwritten')
  const plain = value > 999 && chance.likely(0.5) ? value.toLocaleString('en-US') : String(value)
  return {
    value,
    digits: marks.includes('dashes') ? `-${plain}-` : plain,
    words: wordsOf(value, writer),
    marks,
    first: changed ? mistaken(value, chance) : null,
  }
}

export const emptyEntry: Entry = { value: null, digits: '', words: '', marks: [], first: null }

const noughtWords = ({ noughtWords }: WriterStyle): string =>
  noughtWords === 'word' ? thaiNumberWords(0) : noughtWords === 'dash' ? '-' : ''

const wordsOf = (value: number, { words, tail, oneByOne }: WriterStyle): string => {
  if (words === 'never' || (words === 'not for nought' && value === 0)) return ''
  const spelt = oneByOne
    ? [...String(value)].map((digit) => thaiNumberWords(Number(digit))).join('')
    : thaiNumberWords(value)
  return `${spelt}${tail}`
}

const marksOf = ({ marks }: WriterStyle, chance: Chance): Mark[] => {
  const found: Mark[] = []
  if (chance.likely(marks.dashes)) found.push('dashes')
  if (chance.likely(marks.struck)) found.push('struck')
  else if (chance.likely(marks.overwritten)) found.push('overwritten')
  if (found.includes('struck') && chance.likely(marks.initials)) found.push('initials')
  if (chance.likely(marks.tick)) found.push('tick')
  else if (chance.likely(marks.slash)) found.push('slash')
  return found
}

/** The figure with one digit wrong, as many digits long. */
const mistaken = (value: number, chance: Chance): string => {
  const digits = [...String(value)]
  const at = chance.whole(0, digits.length - 1)
  return digits
    .map((digit, place) => (place === at ? String((Number(digit) + chance.whole(1, 9)) % 10) : digit))
    .join('')
}
