import type { Chance } from '../chance.ts'

/** How a print of a form looks. Lengths are hundredths of an inch. */
export type PrintStyle = {
  face: 'sarabun' | 'niramit' | 'plex'
  /** Width of the letters against the face's own, and their size. */
  narrow: number
  size: number
  /** Margins of text and table. */
  left: number
  right: number
  tableLeft: number
  tableRight: number
  /** From one printed line to the next. */
  line: number
  firstLine: number
  /** The share of the table's width at which each column ends but the last. */
  candidateColumns: readonly [number, number, number]
  partyColumns: readonly [number, number]
  /** Where the bracket of the words opens, as a share of the last column. */
  bracket: number
  /** How far behind the longest item's name the figures of a column begin, and how wide their dotted lines are. */
  itemColumn: number
  itemGap: number
  /** Where the brackets of the items' words close, before the table's right line. */
  itemBracket: number
  row: number
  head: number
  rowDigits: 'thai' | 'arabic'
  names: 'printed' | 'written'
  /** Printed rows where the number of candidates is not known to the printer. */
  blankRows: number
  copyLine: 'printed' | 'cut off' | 'missing'
  codeBox: { dx: number; dy: number; cut: boolean }
  /** Where a figure in words is asked for beside the total too. */
  totalWords: boolean
  footer: boolean
  weight: number
}

export const printStyle = (chance: Chance): PrintStyle => {
  const tableLeft = chance.between(62, 78)
  const tableRight = chance.between(752, 772)
  return {
    face: chance.pick(['sarabun', 'sarabun', 'sarabun', 'sarabun', 'niramit', 'plex']),
    narrow: chance.between(0.79, 0.87),
    size: chance.between(15.8, 17),
    left: tableLeft + chance.between(0, 14),
    right: tableRight - chance.between(-4, 8),
    tableLeft,
    tableRight,
    line: chance.between(25, 28.5),
    firstLine: chance.between(28, 60),
    candidateColumns: [chance.between(0.13, 0.18), chance.between(0.42, 0.47), chance.between(0.58, 0.63)],
    partyColumns: [chance.between(0.22, 0.25), chance.between(0.5, 0.55)],
    bracket: chance.between(0.22, 0.3),
    itemColumn: chance.between(3, 14),
    itemGap: chance.between(46, 60),
    itemBracket: chance.pick([0, chance.between(4, 70)]),
    row: chance.between(32, 38),
    head: chance.between(44, 56),
    rowDigits: chance.likely(0.7) ? 'thai' : 'arabic',
    names: chance.likely(0.6) ? 'printed' : 'written',
    blankRows: chance.likely(0.6) ? 10 : 0,
    copyLine: chance.likely(0.75) ? 'printed' : chance.pick(['cut off', 'missing']),
    codeBox: { dx: chance.between(-90, 0), dy: chance.between(-10, 14), cut: chance.likely(0.06) },
    totalWords: chance.likely(0.7),
    footer: chance.likely(0.3),
    weight: chance.between(1, 1.6),
  }
}
