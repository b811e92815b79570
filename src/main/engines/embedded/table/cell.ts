import type { Grey } from '../page/raster.ts'
import type { Area } from '../page/upright.ts'
import type { Column } from './columns.ts'
import type { Line } from './table.ts'

/** A piece of the page straightened to a rectangle, and the way back to the frame. */
export type Cell = { image: Grey; toFrame(area: Area): Area }

/** Places are counted in 1/4096 of a pixel, so that a pixel costs whole numbers alone. */
const unit = 4096

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
  const places = new Int32Array(width)
  const steps = new Int32Array(width)
  for (let x = first; x < end; x++) {
    const top = above.at(start + x)
    const step = (below.at(start + x) - top) / height
    places[x] = Math.round((top + step / 2) * unit)
    steps[x] = Math.round(step * unit)
  }
  const lowest = (page.height - 1) * unit
  for (let row = 0; row < height; row++) {
    for (let x = first; x < end; x++) {
      const place = places[x] ?? 0
      places[x] = place + (steps[x] ?? 0)
      if (place < 0 || place >= lowest) continue
      const at = (place >> 12) * page.width + start + x
      const upper = page.pixels[at] ?? 0
      pixels[row * width + x] = upper + ((((page.pixels[at + page.width] ?? 0) - upper) * (place & 4095)) >> 12)
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
