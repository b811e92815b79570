import type { InkRuns } from '../page/ink-runs.ts'

/** A stretch of ink in one row of pixels; `to` is inside it. */
export type Run = { y: number; from: number; to: number }

const shortest = 40
const longestGap = 2
const leastInk = 0.85

/** Stretches of at least 40 pixels in each row of pixels, with gaps of at most 2, row by row and left to right. */
const longRuns = ({ from, to, rowStart }: InkRuns): Run[] => {
  const runs: Run[] = []
  for (let y = 0; y + 1 < rowStart.length; y++) {
    const end = rowStart[y + 1] ?? 0
    for (let i = rowStart[y] ?? 0; i < end; ) {
      const left = from[i] ?? 0
      let last = left - 1
      let inked = 0
      for (; i < end && (inked === 0 || (from[i] ?? 0) - last - 1 <= longestGap); i++) {
        last = to[i] ?? 0
        inked += last - (from[i] ?? 0) + 1
      }
      const length = last - left + 1
      if (length >= shortest && inked >= leastInk * length) runs.push({ y, from: left, to: last })
    }
  }
  return runs
}

const reach = 24
const touches = (a: Run, b: Run): boolean => a.from <= b.to + reach && b.from <= a.to + reach

const rootOf = (parents: Int32Array, run: number): number => {
  let root = run
  while (parents[root] !== root) root = parents[root] ?? 0
  parents[run] = root
  return root
}

/** For each run the first run of its line. */
const linked = (runs: readonly Run[]): Int32Array => {
  const parents = Int32Array.from(runs, (_, i) => i)
  const link = (a: number, b: number) => {
    const [first, second] = [rootOf(parents, a), rootOf(parents, b)]
    parents[Math.max(first, second)] = Math.min(first, second)
  }
  let above = 0
  runs.forEach((run, i) => {
    const before = runs[i - 1]
    if (before?.y === run.y && touches(before, run)) link(i - 1, i)
    const ends = (other: Run) => other.y < run.y - 1 || (other.y === run.y - 1 && other.to + reach < run.from)
    for (let other = runs[above]; other !== undefined && ends(other); other = runs[above]) above++
    for (let k = above; k < i; k++) {
      const other = runs[k]
      if (other === undefined || other.y === run.y || other.from > run.to + reach) break
      link(k, i)
    }
  })
  return parents
}

/** Runs that follow each other along one line, allowing gaps of 24 pixels and a drift of one pixel at a time. */
export const linkedRuns = (ink: InkRuns): Run[][] => {
  const runs = longRuns(ink)
  const parents = linked(runs)
  const groups = new Map<number, Run[]>()
  runs.forEach((run, i) => {
    const root = rootOf(parents, i)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [run])
    else group.push(run)
  })
  return [...groups.values()]
}
