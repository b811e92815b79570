import type { Evidence } from './evidence.ts'
import { perWidth } from './flat.ts'
import { type ExpectedLine, lineFits, type Register } from './line-fit.ts'

/** The rows of a flat page on which a form's lines stand, and how sure each of them is against standing elsewhere. */
export type Matched = {
  register: Register
  /** Rows to the next line. */
  distance: number
  /** What speaks for the match as a whole, in shares of the table's width. */
  fit: number
  lines: MatchedLine[]
}

/** `fit` is what speaks for the line's own row, `margin` by how much the whole falls when it stands elsewhere. */
export type MatchedLine = { line: number; row: number; fit: number; margin: number }

const usualDistance = 0.0385
const distances = [0.8, 0.86, 0.93, 1, 1.07, 1.15, 1.23, 1.32]
const shifts = { coarse: [-0.024, -0.012, 0, 0.012, 0.024], fine: [-0.006, 0, 0.006] }
const scales = [0.98, 1, 1.02]
/** What it costs when a line stands off by a tenth of the distance. */
const unevenness = 0.02
const furthest = 0.35

type Gaps = { least: number; costs: Float64Array }

/** The costs of the distances between lines, for each number of rows. */
const gapCosts = (steps: number, distance: number): Gaps => {
  const expected = steps * distance
  const least = Math.max(1, Math.ceil(expected - furthest * distance))
  const most = Math.floor(expected + furthest * distance)
  const costs = Float64Array.from(
    { length: most - least + 1 },
    (_, i) => unevenness * (((least + i - expected) / distance) * 10) ** 2,
  )
  return { least, costs }
}

type Chain = { best: Float64Array; from: Int16Array }

/** For each row of the lower line the best total of all lines above it. */
const down = (above: Float64Array, fits: Float64Array, { least, costs }: Gaps): Chain => {
  const rows = fits.length
  const best = new Float64Array(rows)
  const from = new Int16Array(rows)
  for (let row = 0; row < rows; row++) {
    let highest = Number.NEGATIVE_INFINITY
    let origin = -1
    for (let i = 0, before = row - least; i < costs.length && before >= 0; i++, before--) {
      const total = (above[before] ?? 0) - (costs[i] ?? 0)
      if (total > highest) {
        highest = total
        origin = before
      }
    }
    best[row] = highest + (fits[row] ?? 0)
    from[row] = origin
  }
  return { best, from }
}

const gapsOf = (expected: readonly ExpectedLine[], distance: number): Gaps[] =>
  expected.slice(1).map(({ line }, i) => gapCosts(line - (expected[i]?.line ?? 0), distance))

/** For each line and row the best total of all lines down to it. */
const chainsOf = (fits: readonly Float64Array[], gaps: readonly Gaps[]): Chain[] => {
  const chains: Chain[] = [{ best: fits[0] ?? new Float64Array(), from: new Int16Array() }]
  for (const [i, gap] of gaps.entries()) {
    const above = chains[i]?.best ?? new Float64Array()
    chains.push(down(above, fits[i + 1] ?? new Float64Array(), gap))
  }
  return chains
}

const totalOf = (fits: readonly Float64Array[], gaps: readonly Gaps[]): number =>
  Math.max(...(chainsOf(fits, gaps).at(-1)?.best ?? [0]))

/** The rows of the best total, from the first line to the last. */
const pathOf = (chains: readonly Chain[]): number[] => {
  const last = chains.at(-1)?.best ?? new Float64Array()
  const rows = [last.indexOf(Math.max(...last))]
  for (const { from } of chains.slice(1).toReversed()) rows.unshift(from[rows[0] ?? 0] ?? 0)
  return rows
}

/** By how much the best total falls when a line is put at least half a line elsewhere. */
const marginsOf = (fits: readonly Float64Array[], gaps: readonly Gaps[], rows: readonly number[], distance: number) => {
  const ahead = chainsOf(fits, gaps)
  const upsideDown = fits.map((fit) => fit.toReversed()).toReversed()
  const behind = chainsOf(upsideDown, gaps.toReversed()).toReversed()
  return rows.map((own, i) => {
    const [above, below, fit] = [ahead[i]?.best, behind[i]?.best, fits[i]]
    if (above === undefined || below === undefined || fit === undefined) return 0
    const at = (row: number) => (above[row] ?? 0) + (below[fit.length - 1 - row] ?? 0) - (fit[row] ?? 0)
    const elsewhere = [...fit.keys()].filter((row) => Math.abs(row - own) > distance / 2)
    return at(own) - Math.max(...elsewhere.map(at))
  })
}

/** Finds the lines of a form among the rows of a page; null when the form tells of no lines. */
export const matchLines = (evidence: Evidence, expected: readonly ExpectedLine[]): Matched | null => {
  if (expected.length === 0) return null
  const usual = usualDistance * perWidth
  const fitsOf = (register: Register) => expected.map((line) => lineFits(evidence, line, register))
  const best = (registers: readonly Register[]) => {
    const tried = registers.map((register) => {
      const fits = fitsOf(register)
      return { register, fits, total: totalOf(fits, gapsOf(expected, usual)) }
    })
    return tried.reduce((a, b) => (b.total > a.total ? b : a))
  }
  const coarse = best(shifts.coarse.map((shift) => ({ shift, scale: 1 })))
  const { register, fits } = best(
    scales.flatMap((scale) =>
      shifts.fine.map((shift) => ({ shift: coarse.register.shift + shift + (1 - scale) / 2, scale })),
    ),
  )
  const spaced = distances.map((factor) => {
    const distance = factor * usual
    const gaps = gapsOf(expected, distance)
    return { distance, gaps, fit: totalOf(fits, gaps) }
  })
  const { distance, gaps, fit } = spaced.reduce((a, b) => (b.fit > a.fit ? b : a))
  const rows = pathOf(chainsOf(fits, gaps))
  const margins = marginsOf(fits, gaps, rows, distance)
  const lines = rows.map((row, i) => ({
    line: expected[i]?.line ?? 0,
    row,
    fit: fits[i]?.[row] ?? 0,
    margin: margins[i] ?? 0,
  }))
  return { register, distance, fit, lines }
}

/** What a line must show of itself, as a share of what it shows on a clean page, and what must set it apart. */
const least = { fit: 0.25, margin: 0.2 }
const clean = 0.4

const printedWidth = ({ print }: ExpectedLine): number => print.reduce((sum, [from, to]) => sum + to - from, 0)

/** Whether a line shows enough of itself to be believed. */
export const isSure = ({ fit, margin }: MatchedLine, expected: ExpectedLine): boolean =>
  margin >= least.margin && fit >= least.fit * clean * printedWidth(expected)

/** The distance of the lines as they stand on the page. */
export const distanceOf = ({ lines, distance }: Matched): number => {
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined || last.line === first.line) return distance
  return (last.row - first.row) / (last.line - first.line)
}
