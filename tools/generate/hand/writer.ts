import type { Chance } from '../chance.ts'
import { type WordFont, wordFonts } from './fonts.ts'
import { digitShapes } from './shapes.ts'

/** How nought is put on paper. */
export type Nought = '0' | 'dash' | 'empty'

/** One person's hand: the same on all pages of a form. Lengths in hundredths of an inch. */
export type WriterStyle = {
  ink: string
  width: number
  /** Height of a digit, and its width against the school's. */
  tall: number
  aspect: number
  slant: number
  wobble: number
  /** Between two digits, as a share of their height. */
  gap: number
  /** How far above the dotted line the writing stands. */
  lift: number
  numerals: 'pen' | 'font' | 'thai'
  /** Which shape of each digit. */
  shapes: readonly number[]
  font: WordFont
  wordSize: number
  wordWide: number
  wordSlant: number
  nought: Nought
  noughtWords: 'word' | 'dash' | 'empty'
  words: 'always' | 'not for nought' | 'never'
  tail: '' | 'ถ้วน' | 'บัตร' | 'คะแนน'
  /** Spells the digits one by one. */
  oneByOne: boolean
  /** Shares of the figures with such a mark. */
  marks: { tick: number; slash: number; dashes: number; struck: number; overwritten: number; initials: number }
}

const inks = ['#27327f', '#1d2a86', '#2b3fae', '#1b1f4a', '#15161c', '#23252e', '#33407c'] as const

export const writerStyle = (chance: Chance): WriterStyle => {
  const nought = chance.pick(['0', '0', '0', 'dash', 'empty'] as const)
  return {
    ink: chance.pick(inks),
    width: chance.between(1.1, 2.2),
    tall: chance.between(13.5, 21),
    aspect: chance.between(0.85, 1.25),
    slant: chance.between(-0.05, 0.28),
    wobble: chance.between(0.02, 0.055),
    gap: chance.between(0.1, 0.26),
    lift: chance.between(-1, 4),
    numerals: chance.likely(0.04) ? 'thai' : chance.likely(0.15) ? 'font' : 'pen',
    shapes: digitShapes.map((shapes) => chance.whole(0, shapes.length - 1)),
    font: chance.pick(wordFonts),
    wordSize: chance.between(14, 20),
    wordWide: chance.between(0.85, 1.15),
    wordSlant: chance.between(-0.05, 0.2),
    nought,
    noughtWords: nought === '0' ? 'word' : nought === 'dash' ? chance.pick(['dash', 'empty']) : 'empty',
    words: chance.likely(0.1) ? 'never' : chance.likely(0.85) ? 'always' : 'not for nought',
    tail: chance.likely(0.72) ? '' : chance.pick(['ถ้วน', 'บัตร', 'คะแนน']),
    oneByOne: chance.likely(0.04),
    marks: rates(chance),
  }
}

/** Most people leave few marks; a board that checked each figure leaves many. */
const rates = (chance: Chance): WriterStyle['marks'] => {
  const often = (share: number, low: number, high: number): number =>
    chance.likely(share) ? chance.between(low, high) : 0
  return {
    tick: often(0.12, 0.1, 0.9),
    slash: often(0.15, 0.05, 0.3),
    dashes: chance.likely(0.06) ? 1 : 0,
    struck: often(0.4, 0.005, 0.04),
    overwritten: often(0.3, 0.005, 0.03),
    initials: often(0.5, 0.3, 1),
  }
}
