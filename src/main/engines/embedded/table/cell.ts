import type { Grey } from '../page/raster.ts'
import type { Area } from '../page/upright.ts'
import type { Column } from './columns.ts'
import type { Line } from './table.ts'

/** A piece of the page straightened to a rectangle, and the way back to the frame. */
export type Cell = { image: Grey; toFrame(area: Area): Area }

/** The rectangle between two lines and two columns, however they curve. */
export const straighten = (page: Grey, above: Line, below: Line, before: Column, after: Column): Cell => {
  const y = (above.middle + below.middle) / 2
  const left = before.at(y)
  const width = Math.max(1, Math.round(after.at(y) - left))
  const middle = left + width / 2
  const height = Math.max(1, Math.round(below.at(middle) - above.at(middle)))
  const pixels = new Uint8Array(width * height).fill(255)
  const start = Math.round(left)
  const first = Math.max(0, -start)
  const end = Math.min(width, page.width - start)
  const tops = new Float64Array(width)
  const steps = new Float64Array(width)
  for (let x = first; x < end; x++) {
    const fromX = start + x
    tops[x] = above.at(fromX)
    steps[x] = (below.at(fromX) - (tops[x] ?? 0)) / height
  }
  for (let row = 0; row < height; row++) {
    for (let x = first; x < end; x++) {
      const fromY = (tops[x] ?? 0) + (steps[x] ?? 0) * (row + 0.5)
      const upper = Math.floor(fromY)
      if (upper < 0 || upper >= page.height - 1) continue
      const at = upper * page.width + start + x
      const share = fromY - upper
      pixels[row * width + x] = (page.pixels[at] ?? 0) * (1 - share) + (page.pixels[at + page.width] ?? 0) * share
    }
  }
  const toFrame = (area: Area): Area => {
    const centre = left + area.x + area.w / 2
    const top = above.at(centre)
    const scale = (below.at(centre) - top) / height
    return { x: left + area.x, y: top + area.y * scale, w: area.w, h: area.h * scale }
  }
  return { image: { width, height, pixels }, toFrame }
}
