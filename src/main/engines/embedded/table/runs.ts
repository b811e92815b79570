import type { Bits } from '../page/raster.ts'

/** A stretch of ink in one row of pixels; `to` is inside it. */
export type Run = { y: number; from: number; to: number }

const shortest = 40
const longestGap = 2
const leastInk = 0.85

/** Stretches of at least 40 pixels in a row of pixels, with gaps of at most 2. */
const runsOfRow = (pixels: Uint8Array, start: number, width: number, y: number): Run[] => {
  const runs: Run[] = []
  let from = -1
  let last = -1
  let inked = 0
  const end = () => {
    const length = last - from + 1
    if (from >= 0 && length >= shortest && inked >= leastInk * length) runs.push({ y, from, to: last })
  }
  for (let x = 0; x < width; x++) {
    if (!pixels[start + x]) continue
    if (from < 0 || x - last - 1 > longestGap) {
      end()
      from = x
      inked = 0
    }
    last = x
    inked++
  }
  end()
  return runs
}

const reach = 24
const touches = (a: Run, b: Run): boolean => a.from <= b.to + reach && b.from <= a.to + reach

/** Runs that follow each other along one line, allowing gaps of 24 pixels and a drift of one pixel at a time. */
export const linkedRuns = ({ width, height, pixels }: Bits): Run[][] => {
  const groupOf = new Map<Run, Run[]>()
  const join = (a: Run[], b: Run[]): Run[] => {
    if (a === b) return a
    const [large, small] = a.length >= b.length ? [a, b] : [b, a]
    for (const run of small) {
      large.push(run)
      groupOf.set(run, large)
    }
    return large
  }
  let above: Run[] = []
  for (let y = 0; y < height; y++) {
    const row = runsOfRow(pixels, y * width, width, y)
    row.forEach((run, i) => {
      let group: Run[] = [run]
      groupOf.set(run, group)
      for (const other of [...above, ...row.slice(0, i)]) {
        if (touches(run, other)) group = join(groupOf.get(other) ?? [], group)
      }
    })
    above = row
  }
  return [...new Set(groupOf.values())]
}
