import type { Glyph } from './letters.ts'

/** Points along a printed line: for text the feet of its letters. `weight`: pixels of print a point stands for. */
export type LinePoint = { x: number; y: number; weight: number }

const fewest = 8
const shortest = 16
const widestGap = 3
const drift = 0.22

/** The feet of letters that follow each other along a line, for each line of print that is long enough. */
export const textLines = (glyphs: readonly Glyph[], size: number): LinePoint[][] => {
  const letters = glyphs
    .filter(({ top, bottom }) => bottom - top + 1 > 0.75 * size && bottom - top + 1 < 1.7 * size)
    .toSorted((a, b) => a.left - b.left)
  const lines: { points: LinePoint[]; foot: number; right: number }[] = []
  let open: typeof lines = []
  for (const { left, right, bottom } of letters) {
    open = open.filter((line) => left - line.right < widestGap * size)
    const line = open
      .filter(({ foot }) => Math.abs(foot - bottom) < drift * size)
      .reduce<(typeof open)[number] | null>(
        (best, other) => (best === null || Math.abs(other.foot - bottom) < Math.abs(best.foot - bottom) ? other : best),
        null,
      )
    const point = { x: (left + right) / 2, y: bottom, weight: right - left + 1 }
    if (line === null) {
      const begun = { points: [point], foot: bottom, right }
      lines.push(begun)
      open.push(begun)
    } else {
      line.points.push(point)
      line.foot += (bottom - line.foot) / 3
      line.right = Math.max(line.right, right)
    }
  }
  return lines
    .map(({ points }) => points)
    .filter((points) => points.length >= fewest && (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0) > shortest * size)
}
