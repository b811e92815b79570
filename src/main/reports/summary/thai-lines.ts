import { thaiCompounds } from './thai-compounds.ts'

/** A stretch of text in one weight. */
export type Run = { text: string; bold: boolean }
export type Measure = (run: Run) => number

const words = new Intl.Segmenter('th', { granularity: 'word' })
const letters = new Intl.Segmenter('th', { granularity: 'grapheme' })
const endsThai = /[\u0e00-\u0e7f]$/
/** Consonants and leading vowels: what a Thai line may begin with. */
const beginsThai = /^[\u0e01-\u0e2e\u0e40-\u0e44]/

/**
 * Breaks text into lines no wider than `width`. Thai has no blanks between words, so lines end where the dictionary of
 * `Intl.Segmenter` ends a word; paths may end after a slash. A single word that is too wide is broken between letters.
 * Blanks at a break belong to neither line; nothing else is lost.
 */
export const breakLines = (runs: readonly Run[], width: number, measure: Measure): Run[][] => {
  const lines: Run[][] = []
  let line: Run[] = []
  let used = 0
  const end = () => {
    lines.push(trimEnd(line))
    line = []
    used = 0
  }
  for (const piece of runs.flatMap(piecesOf)) {
    for (const part of measure(trimmed(piece)) > width ? lettersOf(piece) : [piece]) {
      if (line.length > 0 && used + measure(trimmed(part)) > width) end()
      if (line.length === 0 && part.text.trim() === '') continue
      line.push(part)
      used += measure(part)
    }
  }
  if (line.length > 0) end()
  return lines.map(joined)
}

const trimmed = ({ text, bold }: Run): Run => ({ text: text.trimEnd(), bold })
const lettersOf = ({ text, bold }: Run): Run[] =>
  [...letters.segment(text)].map(({ segment }) => ({ text: segment, bold }))

/** Pieces between which a line may end; blanks stay with the piece before them, numbers with what they number. */
const piecesOf = ({ text, bold }: Run): Run[] => {
  const kept = insideCompounds(text)
  const pieces: string[] = []
  for (const { segment, index } of words.segment(text)) {
    const last = pieces.at(-1)
    if (last === undefined || (!kept.has(index) && mayBreak(last, segment))) pieces.push(segment)
    else pieces[pieces.length - 1] = last + segment
  }
  return pieces.map((piece) => ({ text: piece, bold }))
}

/** The places of a text, counted as its string is, that lie inside a compound. */
const insideCompounds = (text: string): Set<number> => {
  const inside = new Set<number>()
  for (const compound of thaiCompounds)
    for (let at = text.indexOf(compound); at >= 0; at = text.indexOf(compound, at + 1))
      for (let n = 1; n < compound.length; n += 1) inside.add(at + n)
  return inside
}

const mayBreak = (before: string, after: string): boolean => {
  if (/^\s/.test(after) || /^[\d(]/.test(after)) return false
  if (/\s$/.test(before) || before.endsWith('/')) return true
  return endsThai.test(before) && beginsThai.test(after)
}

const trimEnd = (line: Run[]): Run[] => line.map((run, at) => (at === line.length - 1 ? trimmed(run) : run))

const joined = (line: Run[]): Run[] => {
  const runs: Run[] = []
  for (const run of line) {
    const last = runs.at(-1)
    if (last?.bold === run.bold) runs[runs.length - 1] = { text: last.text + run.text, bold: run.bold }
    else runs.push(run)
  }
  return runs
}
