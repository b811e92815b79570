import { heightOf, type Part, widthOf } from './parts.ts'

/** The rectangle of a piece of ink that can be a letter, a vowel or a tone mark; x to the right, y downwards. */
export type Glyph = { left: number; right: number; top: number; bottom: number }

/** What can be print: neither specks nor lines. */
export const glyphsOf = (parts: readonly Part[]): Glyph[] =>
  parts.filter((part) => {
    const [width, height] = [widthOf(part), heightOf(part)]
    return width >= 3 && height >= 3 && Math.max(width, height) >= 5 && height <= 90 && width <= 90
  })

const smallest = 9
const highest = 60
const bin = 3

/**
 * The height of most letters (without what stands out above and below): 20 pixels on an A4 page of 200 dpi. Dots and
 * marks are smaller than `smallest` and do not count; null when there is too little print to tell.
 */
export const letterSize = (glyphs: readonly Glyph[]): number | null => {
  const counts = new Float64Array(highest + 2 * bin)
  for (const { left, right, top, bottom } of glyphs) {
    const height = bottom - top + 1
    const width = right - left + 1
    if (height < smallest || height > highest || width < 0.25 * height || width > 3 * height) continue
    for (let at = height - bin; at <= height + bin; at++)
      counts[at] = (counts[at] ?? 0) + bin + 1 - Math.abs(at - height)
  }
  const best = counts.indexOf(Math.max(...counts))
  return (counts[best] ?? 0) < 30 * bin ? null : best
}

/** The same page turned by a quarter, anticlockwise: what was at the right is at the top. */
export const turnedLeft = (glyphs: readonly Glyph[], width: number): Glyph[] =>
  glyphs.map(({ left, right, top, bottom }) => ({
    left: top,
    right: bottom,
    top: width - 1 - right,
    bottom: width - 1 - left,
  }))
