import type { FormDefinition, FormItem, Span } from '../../../../shared/form-definition.ts'
import { edgesOf, type Offset } from './edges.ts'
import { type Evidence, shareOf } from './evidence.ts'
import { figureSpan, gapOf, placed } from './figure-span.ts'
import { heightAt, perWidth } from './flat.ts'
import { expectedLines } from './line-fit.ts'
import { distanceOf, isSure, matchLines } from './match-lines.ts'

/**
 * Where an item is written on the flat page: its figure, and its words from bracket to bracket if the form has a place
 * for them. `baseline` and `distance` of the printed lines are heights, as shares of the table's width.
 */
export type ItemPlace = { item: FormItem; figure: Span; words: Span | null; baseline: number; distance: number }

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
  const sure = matched.lines.flatMap((found, i) => {
    const { line, row } = found
    const own = expected[i]
    const item = form.items.find(({ page: on, place }) => on === page && place?.line === line)
    const figureAt = item?.place?.figureAt
    if (own === undefined || item === undefined || figureAt === undefined || !isSure(found, own)) return []
    return [{ item, row, figureAt: placed(figureAt, register), gap: gapOf(row, own, figureAt, register) }]
  })
  const offsets = edgesOf(
    evidence,
    sure.map(({ gap }) => gap),
  )
  return sure.map(({ item, row, figureAt, gap }, i): ItemPlace => {
    const offset = offsets[i] ?? { before: 0, after: 0 }
    const wordsAt = item.place?.wordsAt
    const words = wordsAt === undefined ? null : wordsSpan(evidence, row, placed(wordsAt, register), offset)
    return { item, figure: figureSpan(figureAt, gap, offset), words, baseline: heightAt(row), distance }
  })
}
