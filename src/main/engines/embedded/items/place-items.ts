import type { FormDefinition, FormItem, Span } from '../../../../shared/form-definition.ts'
import { type Aside, asideOf, type Surroundings } from './aside.ts'
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

/** A bracket that opens a place for words, on a row of the flat page. */
export type Bracket = { u: number; row: number }

/** A bracket and the line it stands on are no more rows apart. */
const sameRow = 5

const bracketOn = (row: number, brackets: readonly Bracket[]): number | null =>
  brackets.find((bracket) => Math.abs(bracket.row - row) <= sameRow)?.u ?? null

const foundItem = (
  item: FormItem,
  row: number,
  line: ExpectedLine,
  register: Register,
  brackets: readonly Bracket[],
): Found[] => {
  const { figureAt, wordsAt } = item.place ?? {}
  if (figureAt === undefined) return []
  const figure = placed(figureAt, register)
  const words = wordsAt === undefined ? null : placed(wordsAt, register)
  const around = surroundings(row, line, figureAt, register)
  const bracket = bracketOn(row, brackets)
  const gap = gapOf(row, line, figureAt, register)
  return [{ item, row, figure, words, gap, around: { ...around, words, bracket } }]
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
    const aside = asideOf(evidence, surroundings)
    if (aside === null) return []
    const isNext = Math.max(Math.abs(aside.by), Math.abs(aside.by + aside.wider)) < nextTo
    return isNext ? column : column.map((one) => moved(one, aside))
  })

const moved = (found: Found, { by, wider }: Aside): Found => {
  const { figure, words, gap, around } = found
  const behind = by + wider
  // The item's own name stays where it is, however far its figure stands behind it.
  const before = around.before === null ? null : around.before[1] + by
  const after = gap.after === null ? null : gap.after + behind
  return {
    ...found,
    figure: [figure[0] + by, figure[1] + behind],
    words: words === null ? null : [words[0] + behind, words[1] + behind],
    gap: { ...gap, before, after },
  }
}

/** Finds where the figures of a page's items stand. An item that is not found for certain is left out. */
export const placeItems = (
  evidence: Evidence,
  form: FormDefinition,
  page: number,
  brackets: readonly Bracket[] = [],
): ItemPlace[] => {
  const expected = expectedLines(form, page)
  const matched = matchLines(evidence, expected)
  if (matched === null) return []
  const { register } = matched
  const distance = distanceOf(matched) / perWidth
  const lines = matched.lines.flatMap((found, i) => {
    const own = expected[i]
    const item = form.items.find(({ page: on, place }) => on === page && place?.line === found.line)
    if (own === undefined || item === undefined || !isSure(found, own)) return []
    return foundItem(item, found.row, own, register, brackets)
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
