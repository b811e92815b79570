import type { Bits } from './raster.ts'

/** A piece of ink that hangs together (8 neighbours); `right` and `bottom` are inside it. */
export type Part = { id: number; left: number; right: number; top: number; bottom: number; area: number }

/** All pieces of ink, and for each pixel the id of its piece (0: none). */
export type Parts = { labels: Int32Array; parts: Part[] }

export const widthOf = ({ left, right }: Part): number => right - left + 1
export const heightOf = ({ top, bottom }: Part): number => bottom - top + 1

const floodFrom = (start: number, id: number, ink: Bits, labels: Int32Array, stack: Int32Array): Part => {
  const { width, height, pixels } = ink
  const part = { id, left: width, right: 0, top: height, bottom: 0, area: 0 }
  let depth = 0
  stack[depth++] = start
  labels[start] = id
  while (depth > 0) {
    const at = stack[--depth] ?? 0
    const x = at % width
    const y = (at - x) / width
    part.area++
    part.left = Math.min(part.left, x)
    part.right = Math.max(part.right, x)
    part.top = Math.min(part.top, y)
    part.bottom = Math.max(part.bottom, y)
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx
        if (!pixels[next] || labels[next]) continue
        labels[next] = id
        stack[depth++] = next
      }
    }
  }
  return part
}

export const partsOf = (ink: Bits): Parts => {
  const labels = new Int32Array(ink.pixels.length)
  const stack = new Int32Array(ink.pixels.length)
  const parts: Part[] = []
  for (let at = 0; at < ink.pixels.length; at++) {
    if (ink.pixels[at] && !labels[at]) parts.push(floodFrom(at, parts.length + 1, ink, labels, stack))
  }
  return { labels, parts }
}
