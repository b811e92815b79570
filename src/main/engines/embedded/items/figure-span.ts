import type { Span } from '../../../../shared/form-definition.ts'
import type { Surroundings } from './aside.ts'
import type { Gap, Offset } from './edges.ts'
import type { ExpectedLine, Register } from './line-fit.ts'

/** Where a place of the form stands on the page. */
export const placed = ([from, to]: Span, { shift, scale }: Register): Span => [shift + from * scale, shift + to * scale]

/** An end of a word that is printed right beside a place for a figure. */
const closeBy = 0.03

/**
 * What is printed around a place for a figure. The first print of a line is the name of the item, which does not move
 * with the place.
 */
export const surroundings = (
  row: number,
  { print }: ExpectedLine,
  [from, to]: Span,
  register: Register,
): Omit<Surroundings, 'words' | 'bracket'> => {
  const before = print.slice(1).find(([, end]) => Math.abs(end - from) < closeBy)
  const unit = print.find(([begin]) => Math.abs(begin - to) < closeBy) ?? [to, to]
  return {
    row,
    figure: placed([from, to], register),
    before: before === undefined ? null : placed(before, register),
    unit: placed(unit, register),
  }
}

/** The words printed on both sides of a place for a figure end and begin here. */
export const gapOf = (row: number, { print }: ExpectedLine, [from, to]: Span, register: Register): Gap => {
  const before = print.find(([, end]) => Math.abs(end - from) < closeBy)
  const after = print.find(([begin]) => Math.abs(begin - to) < closeBy)
  return {
    row,
    before: before === undefined ? null : placed(before, register)[1],
    after: after === undefined ? null : placed(after, register)[0],
  }
}

/** Writing may stand out over a dotted line by this much, but never into a word beside it. */
const overhang = { before: 0.003, behind: 0.006 }
const clear = 0.003

/** Where a figure is written: from the word before it to the word behind it. */
export const figureSpan = ([from, to]: Span, gap: Gap, offset: Offset): Span => [
  from + offset.before - overhang.before,
  gap.after === null ? to + overhang.behind : gap.after + offset.after - clear,
]
