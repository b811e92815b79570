import type { FormDefinition, FormItem, Span } from '../../../../shared/form-definition.ts'
import { asideOf, type Surroundings } from './aside.ts'
import { edgesOf, type Gap, type Offset } from './edges.ts'
import { type Evidence, shareOf } from './evidence.ts'
import { figureSpan, gapOf, placed, surroundings } from './figure-span.ts'
import { heightAt, perWidth } from './flat.ts'
import { type ExpectedLine, expectedLines, type Register } from './line-fit.ts'
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

/** An item whose line is found, with where its figure is expected on it and what is printed around that. */
type Found = { item: FormItem; row: number; figure: Span; words: Span | null; gap: Gap; around: Surroundings }

const foundItem = (item: FormItem, row: number, line: ExpectedLine, register: Register): Found[] => {
  const { figureAt, wordsAt } = item.place ?? {}
  if (figureAt === undefined) return []
  const figure = placed(figureAt, register)
  const words = wordsAt === undefined ? null : placed(wordsAt, register)
  const around = surroundings(row, line, figureAt, register)
  return [{ item, row, figure, words, gap: gapOf(row, line, figureAt, register), around: { ...around, words } }]
}

const sameColumn = 0.012
/** What stands aside by less is found with the edges of the words beside it. */
const nextTo = 0.02

const inColumns = (found: readonly Found[]): Found[][] => {
  const columns: Found[][] = []
  for (const one of found) {
    const column = columns.find(([first]) => first && Math.abs(first.figure[0] - one.figure[0]) < sameColumn)
    if (column === undefined) columns.push([one])
    else column.push(one)
  }
  return columns
}

/** Moves what is expected to where the page shows it; items whose place the page does not show are left out. */
const asOnPage = (evidence: Evidence, found: readonly Found[]): Found[] =>
  inColumns(found).flatMap((column) => {
    const surroundings = column.map(({ around }) => around)
    const by = asideOf(evidence, surroundings)
    if (by === null) return []
    return Math.abs(by) < nextTo ? column : column.map((one) => movedBy(one, by))
  })

const movedBy = (found: Found, by: number): Found => {
  const { figure, words, gap, around } = found
  const moved = ([from, to]: Span): Span => [from + by, to + by]
  // The item's own name stays where it is, however far its figure stands behind it.
  const before = around.before === null ? null : around.before[1] + by
  const after = gap.after === null ? null : gap.after + by
  return {
    ...found,
    figure: moved(figure),
    words: words === null ? null : moved(words),
    gap: { ...gap, before, after },
  }
}

/** Finds where the figures of a page's items stand. An item that is not found for certain is left out. */
export const placeItems = (evidence: Evidence, form: FormDefinition, page: number): ItemPlace[] => {
  const expected = expectedLines(form, page)
  const matched = matchLines(evidence, expected)
  if (matched === null) return []
  const { register } = matched
  const distance = distanceOf(matched) / perWidth
  const lines = matched.lines.flatMap((found, i) => {
    const own = expected[i]
    const item = form.items.find(({ page: on, place }) => on === page && place?.line === found.line)
    if (own === undefined || item === undefined || !isSure(found, own)) return []
    return foundItem(item, found.row, own, register)
  })
  const found = asOnPage(evidence, lines).toSorted((a, b) => a.row - b.row)
  const offsets = edgesOf(
    evidence,
    found.map(({ gap }) => gap),
  )
  return found.map(({ item, row, figure, gap, words }, i): ItemPlace => {
    const offset = offsets[i] ?? { before: 0, after: 0 }
    return {
      item,
      figure: figureSpan(figure, gap, offset),
      words: words === null ? null : wordsSpan(evidence, row, words, offset),
      baseline: heightAt(row),
      distance,
    }
  })
}
