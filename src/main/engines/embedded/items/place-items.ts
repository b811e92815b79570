import type { FormDefinition, FormItem, Span } from '../../../../shared/form-definition.ts'
import { edgesOf, type Gap, type Offset } from './edges.ts'
import { type Evidence, shareOf } from './evidence.ts'
import { heightAt, perWidth } from './flat.ts'
import { type ExpectedLine, expectedLines, type Register } from './line-fit.ts'
import { type Matched, matchLines } from './match-lines.ts'

/**
 * Where an item is written on the flat page: its figure, and its words from bracket to bracket if the form has a place
 * for them. `baseline` and `distance` of the printed lines are heights, as shares of the table's width.
 */
export type ItemPlace = { item: FormItem; figure: Span; words: Span | null; baseline: number; distance: number }

/** What a line must show of itself, as a share of what it shows on a clean page, and what must set it apart. */
const least = { fit: 0.25, margin: 0.2 }
const clean = 0.4
const printedWidth = ({ print }: ExpectedLine): number => print.reduce((sum, [from, to]) => sum + to - from, 0)

/** The distance of the lines as they stand on the page. */
const distanceOf = ({ lines, distance }: Matched): number => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || last.line === first.line) return distance
  return (last.row - first.row) / (last.line - first.line)
}

/** Where a place of the form stands on the page. */
const placed = ([from, to]: Span, { shift, scale }: Register): Span => [shift + from * scale, shift + to * scale]

/** An end of a word that is printed right beside a place for a figure. */
const closeBy = 0.03

/** The words printed on both sides of a place for a figure end and begin here. */
const gapOf = (row: number, { print }: ExpectedLine, [from, to]: Span, register: Register): Gap => {
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

const figureSpan = ([from, to]: Span, gap: Gap, offset: Offset): Span => [
  from + offset.before - overhang.before,
  gap.after === null ? to + overhang.behind : gap.after + offset.after - clear,
]

/** A dotted line for words goes on as far as dots do. */
const goesOn = { least: 0.4, step: 0.01, look: 0.02 }

const wordsSpan = (evidence: Evidence, row: number, [from, to]: Span, { after }: Offset): Span => {
  let end = to
  while (end < 1 && shareOf(evidence.ends, evidence, row, end, end + goesOn.look) > goesOn.least) end += goesOn.step
  return [from + after, end]
}

/** Finds where the figures of a page's items stand. An item that is not found for certain is left out. */
export const placeItems = (evidence: Evidence, form: FormDefinition, page: number): ItemPlace[] => {
  const expected = expectedLines(form, page)
  const matched = matchLines(evidence, expected)
  if (matched === null) return []
  const { register } = matched
  const distance = distanceOf(matched) / perWidth
  const found = matched.lines.flatMap(({ line, row, fit, margin }, i) => {
    const own = expected[i]
    const item = form.items.find(({ page: on, place }) => on === page && place?.line === line)
    const figureAt = item?.place?.figureAt
    if (own === undefined || item === undefined || figureAt === undefined) return []
    if (margin < least.margin || fit < least.fit * clean * printedWidth(own)) return []
    return [{ item, row, figureAt: placed(figureAt, register), gap: gapOf(row, own, figureAt, register) }]
  })
  const offsets = edgesOf(
    evidence,
    found.map(({ gap }) => gap),
  )
  return found.map(({ item, row, figureAt, gap }, i): ItemPlace => {
    const offset = offsets[i] ?? { before: 0, after: 0 }
    const wordsAt = item.place?.wordsAt
    const words = wordsAt === undefined ? null : wordsSpan(evidence, row, placed(wordsAt, register), offset)
    return { item, figure: figureSpan(figureAt, gap, offset), words, baseline: heightAt(row), distance }
  })
}
