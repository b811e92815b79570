import { kernels, openRoom } from '../../../kernels/kernels.ts'
import type { Grey } from '../page/raster.ts'
import type { Area } from '../page/upright.ts'
import type { Column } from './columns.ts'
import type { Line } from './table.ts'

/** A piece of the page straightened to a rectangle, and the way back to the frame. */
export type Cell = { image: Grey; toFrame(area: Area): Area }

/** Places are counted in 1/4096 of a pixel. */
const unit = 4096

type Way = {
  width: number
  height: number
  start: number
  first: number
  end: number
  places: Int32Array
  steps: Int32Array
}

/** The pixels of a cell whose place lies in a band of rows of the page. */
const filled = (page: Grey, { top, bottom }: { top: number; bottom: number }, way: Way): Uint8Array => {
  const { width, height, start, first, end } = way
  const room = openRoom()
  const cell = room.put(new Uint8Array(width * height).fill(255))
  if (bottom - top > 1) {
    const rows = room.put(page.pixels.subarray(top * page.width, bottom * page.width))
    const places = room.put(way.places.map((place) => place - top * unit))
    const steps = room.put(way.steps)
    kernels.straighten(rows, page.width, bottom - top, cell, width, height, start, first, end, places, steps)
  }
  return room.readBytes(cell, width * height)
}

/** The rectangle between two lines and two columns, however they curve. */
export const straighten = (page: Grey, above: Line, below: Line, before: Column, after: Column): Cell => {
  const y = (above.middle + below.middle) / 2
  const left = before.at(y)
  const width = Math.max(1, Math.round(after.at(y) - left))
  const middle = left + width / 2
  const height = Math.max(1, Math.round(below.at(middle) - above.at(middle)))
  const start = Math.round(left)
  const first = Math.max(0, -start)
  const end = Math.min(width, page.width - start)
  const places = new Int32Array(width)
  const steps = new Int32Array(width)
  let [highest, lowest] = [page.height - 1, 0]
  for (let x = first; x < end; x++) {
    const [top, bottom] = [above.at(start + x), below.at(start + x)]
    const step = (bottom - top) / height
    places[x] = Math.round((top + step / 2) * unit)
    steps[x] = Math.round(step * unit)
    highest = Math.min(highest, top)
    lowest = Math.max(lowest, bottom)
  }
  const band = { top: Math.max(0, Math.floor(highest) - 1), bottom: Math.min(page.height, Math.ceil(lowest) + 3) }
  const pixels = filled(page, band, { width, height, start, first, end, places, steps })
  const toFrame = (area: Area): Area => {
    const centre = left + area.x + area.w / 2
    const top = above.at(centre)
    const scale = (below.at(centre) - top) / height
    return { x: left + area.x, y: top + area.y * scale, w: area.w, h: area.h * scale }
  }
  return { image: { width, height, pixels }, toFrame }
}
