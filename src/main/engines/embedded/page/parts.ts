import { type InkRuns, inkRuns } from './ink-runs.ts'
import type { Bits } from './raster.ts'

/** A piece of ink that hangs together (8 neighbours); `right` and `bottom` are inside it. */
export type Part = { id: number; left: number; right: number; top: number; bottom: number; area: number }

/** All pieces of ink, and for each pixel the id of its piece (0: none). */
export type Parts = { labels: Int32Array; parts: Part[] }

export const widthOf = ({ left, right }: Part): number => right - left + 1
export const heightOf = ({ top, bottom }: Part): number => bottom - top + 1

const rootOf = (parents: Int32Array, run: number): number => {
  let root = run
  while (parents[root] !== root) root = parents[root] ?? 0
  while (parents[run] !== root) {
    const next = parents[run] ?? 0
    parents[run] = root
    run = next
  }
  return root
}

/** For each run the first run of its piece. */
const linked = ({ count, from, to, rowStart }: InkRuns): Int32Array => {
  const parents = new Int32Array(count)
  for (let run = 0; run < count; run++) parents[run] = run
  for (let y = 1; y + 1 < rowStart.length; y++) {
    let above = rowStart[y - 1] ?? 0
    const [first = 0, end = 0] = [rowStart[y], rowStart[y + 1]]
    for (let run = first; run < end; run++) {
      const left = from[run] ?? 0
      const right = to[run] ?? 0
      while (above < first && (to[above] ?? 0) < left - 1) above++
      for (let other = above; other < first && (from[other] ?? 0) <= right + 1; other++) {
        const a = rootOf(parents, run)
        const b = rootOf(parents, other)
        if (a < b) parents[b] = a
        else parents[a] = b
      }
    }
  }
  return parents
}

/** The pieces of ink, in the order of their first pixels, and for each run the id of its piece. */
const piecesOfRuns = (runs: InkRuns): { parts: Part[]; ids: Int32Array } => {
  const parents = linked(runs)
  const ids = new Int32Array(runs.count)
  const parts: Part[] = []
  for (let run = 0; run < runs.count; run++) {
    const root = rootOf(parents, run)
    const y = runs.row[run] ?? 0
    const left = runs.from[run] ?? 0
    const right = runs.to[run] ?? 0
    const part = root === run ? undefined : parts[(ids[root] ?? 0) - 1]
    if (part === undefined) {
      ids[run] = parts.length + 1
      parts.push({ id: parts.length + 1, left, right, top: y, bottom: y, area: right - left + 1 })
    } else {
      ids[run] = part.id
      if (left < part.left) part.left = left
      if (right > part.right) part.right = right
      part.bottom = y
      part.area += right - left + 1
    }
  }
  return { parts, ids }
}

/** The pieces of ink alone, for whole pages. */
export const piecesOf = (runs: InkRuns): Part[] => piecesOfRuns(runs).parts

export const partsOf = (ink: Bits): Parts => {
  const runs = inkRuns(ink)
  const { parts, ids } = piecesOfRuns(runs)
  const labels = new Int32Array(ink.pixels.length)
  for (let run = 0; run < runs.count; run++) {
    const start = (runs.row[run] ?? 0) * ink.width
    const end = start + (runs.to[run] ?? 0)
    const id = ids[run] ?? 0
    for (let at = start + (runs.from[run] ?? 0); at <= end; at++) labels[at] = id
  }
  return { labels, parts }
}
