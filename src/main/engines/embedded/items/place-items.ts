import type { FormDefinition, FormItem, Span } from '../../../../shared/form-definition.ts'
import { edgesOf, type Gap } from './edges.ts'
import type { Evidence } from './evidence.ts'
import { heightAt, perWidth } from './flat.ts'
import { type ExpectedLine, expectedLines, lineFit, type Register } from './line-fit.ts'
import { type Matched, matchLines } from './match-lines.ts'

/**
 * Where an item is written on the flat page: its figure, and its words from bracket to bracket if the form has a place
 * for them. `baseline` and `distance` of the printed lines are heights, as shares of the table's width.
 */
export type ItemPlace = { item: FormItem; figure: Span; words: Span | null; baseline: number; distance: number }

/** What a line must show of itself, as a share of what it shows on a clean page, and what must set it apart. */
const least = { fit: 0.25, margin: 0.2 }
const clean = 0.4
/** Steps of a column by which a line may stand off from the rest of the form. */
const sideways = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((columns) => columns / perWidth)
const dearness = 0.15

const printedWidth = ({ print }: ExpectedLine): number => print.reduce((sum, [from, to]) => sum + to - from, 0)

/** Lines are set one by one, so each stands off from the others by a little. */
const registerOf = (evidence: Evidence, row: number, line: ExpectedLine, { shift, scale }: Register): Register => {
  const tried = sideways.map((aside) => {
    const register = { shift: shift + aside, scale }
    return { register, fit: lineFit(evidence, row, line, register) - dearness * Math.abs(aside) }
  })
  return tried.reduce((a, b) => (b.fit > a.fit ? b : a)).register
}

/** The distance of the lines as they stand on the page. */
const distanceOf = ({ lines, distance }: Matched): number => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || last.line === first.line) return distance
  return (last.row - first.row) / (last.line - first.line)
}

/** An end of a word that is printed right beside a place for a figure. */
const closeBy = 0.03

const gapOf = (row: number, { print }: ExpectedLine, [from, to]: Span, { shift, scale }: Register): Gap => {
  const at = (u: number | undefined) => (u === undefined ? null : shift + u * scale)
  return {
    row,
    before: at(print.map(([, end]) => end).find((end) => Math.abs(end - from) < closeBy)),
    after: at(print.map(([begin]) => begin).find((begin) => Math.abs(begin - to) < closeBy)),
  }
}

/** Finds where the figures of a page's items stand. An item that is not found for certain is left out. */
export const placeItems = (evidence: Evidence, form: FormDefinition, page: number): ItemPlace[] => {
  const expected = expectedLines(form, page)
  const matched = matchLines(evidence, expected)
  if (matched === null) return []
  const distance = distanceOf(matched) / perWidth
  const found = matched.lines.flatMap(({ line, row, fit, margin }, i) => {
    const own = expected[i]
    const item = form.items.find(({ page: on, place }) => on === page && place?.line === line)
    const figureAt = item?.place?.figureAt
    if (own === undefined || item === undefined || figureAt === undefined) return []
    if (margin < least.margin || fit < least.fit * clean * printedWidth(own)) return []
    const register = registerOf(evidence, row, own, matched.register)
    return [{ item, row, register, figureAt, gap: gapOf(row, own, figureAt, register) }]
  })
  const offsets = edgesOf(
    evidence,
    found.map(({ gap }) => gap),
  )
  return found.map(({ item, row, register: { shift, scale }, figureAt }, i): ItemPlace => {
    const { before, after } = offsets[i] ?? { before: 0, after: 0 }
    const at = ([from, to]: Span): Span => [shift + from * scale + before, shift + to * scale + after]
    const wordsAt = item.place?.wordsAt
    const words: Span | null =
      wordsAt === undefined ? null : [shift + wordsAt[0] * scale + after, shift + wordsAt[1] * scale]
    return { item, figure: at(figureAt), words, baseline: heightAt(row), distance }
  })
}
