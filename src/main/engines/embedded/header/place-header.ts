import type { FormDefinition, HeaderFact, Span } from '../../../../shared/form-definition.ts'
import { edgesOf } from '../items/edges.ts'
import type { Evidence } from '../items/evidence.ts'
import { figureSpan, gapOf, placed } from '../items/figure-span.ts'
import { heightAt, perWidth } from '../items/flat.ts'
import { type ExpectedLine, expectedLine, expectedLines } from '../items/line-fit.ts'
import { distanceOf, isSure, matchLines } from '../items/match-lines.ts'

/** Where a number of the header is written on the flat page; heights are shares of the table's width. */
export type HeaderPlace = { fact: HeaderFact['fact']; figure: Span; baseline: number; distance: number }

/** The first item's line ends the header; it must be found where the items have found it, to so many rows. */
const sameRow = 3

const linesOf = ({ header, ...form }: FormDefinition): ExpectedLine[] => {
  if (header === undefined) return []
  const above = header.printed.map((line) =>
    expectedLine(
      line,
      header.facts.flatMap((fact) => (fact.line === line.line ? [fact.at] : [])),
    ),
  )
  return [...above, ...expectedLines(form, 1).filter(({ line }) => line === 0)].toSorted((a, b) => a.line - b.line)
}

/** Finds the numbers of a first page's header. `firstItem` is the height of the first item's line. */
export const placeHeader = (evidence: Evidence, form: FormDefinition, firstItem: number): HeaderPlace[] => {
  const expected = linesOf(form)
  const matched = matchLines(evidence, expected)
  const end = matched?.lines.at(-1)
  if (matched === null || end === undefined) return []
  if (Math.abs(heightAt(end.row) - firstItem) * perWidth > sameRow) return []
  const { register, lines } = matched
  // Another print breaks its lines elsewhere: then some do not fit, and nothing is where it is expected.
  if (!expected.every((line, i) => lines[i] !== undefined && isSure(lines[i], line))) return []
  const sure = (form.header?.facts ?? []).flatMap(({ fact, line, at }) => {
    const i = lines.findIndex((found) => found.line === line)
    const [found, own] = [lines[i], expected[i]]
    if (found === undefined || own === undefined) return []
    return [{ fact, row: found.row, at: placed(at, register), gap: gapOf(found.row, own, at, register) }]
  })
  const offsets = edgesOf(
    evidence,
    sure.map(({ gap }) => gap),
  )
  return sure.map(({ fact, row, at, gap }, i) => ({
    fact,
    figure: figureSpan(at, gap, offsets[i] ?? { before: 0, after: 0 }),
    baseline: heightAt(row),
    distance: distanceOf(matched) / perWidth,
  }))
}
