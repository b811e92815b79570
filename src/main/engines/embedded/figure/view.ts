import { kernels, openRoom } from '../../../kernels/kernels.ts'
import { levelAt } from '../page/levels.ts'
import type { Grey } from '../page/raster.ts'

/** What the model for handwriting sees: 48 rows of 144 pixels, ink is 1 on 0. tools/train/digits/view.py does the same. */
export const viewHeight = 48
export const viewWidth = 144
export type View = Float32Array

/** A row of the form is so many pixels high in a view, and so much is seen before and behind the field. */
const rowInView = 44
const margin = 11

/** Where a view begins on a cell, and how many pixels of the cell are one of the view. */
export type ViewPlace = { x: number; y: number; step: number; end: number }

/** What to look at: from `begin` to `end` (pixels of the cell), the middle row, and how much closer than usual. */
export type Look = { begin: number; end: number; middle: number; zoom: number }

export const placeOf = ({ begin, end, middle, zoom }: Look, rowHeight: number): ViewPlace => {
  const scale = Math.min((rowInView / rowHeight) * zoom, (viewWidth - 2 * margin) / Math.max(1, end - begin))
  const step = 1 / scale
  return { x: begin - margin * step, y: middle - (viewHeight / 2) * step, step, end: end + margin * step }
}

/**
 * What each pixel of a line of the view takes from a line of the cell: `count` pixels from `from` on, each times its
 * weight, `most` weights a pixel. A triangle as wide as the step.
 */
type Taps = { from: Int32Array; count: Int32Array; weights: Float64Array; most: number }

const tapsOf = (start: number, step: number, pixels: number, length: number): Taps => {
  const reach = Math.max(1, step)
  const most = 2 * Math.ceil(reach) + 1
  const taps = {
    ...{ from: new Int32Array(pixels), count: new Int32Array(pixels) },
    ...{ weights: new Float64Array(pixels * most), most },
  }
  for (let i = 0; i < pixels; i++) {
    const centre = start + (i + 0.5) * step - 0.5
    if (centre < -1 || centre > length) continue
    const first = Math.ceil(centre - reach)
    const last = Math.floor(centre + reach)
    const share = (at: number) => Math.max(0, 1 - Math.abs(at - centre) / reach)
    let total = 0
    for (let at = first; at <= last; at++) total += share(at)
    const [from, end] = [Math.max(0, first), Math.min(length, last + 1)]
    taps.from[i] = from
    taps.count[i] = Math.max(0, end - from)
    for (let at = from; at < end; at++) taps.weights[i * most + at - from] = share(at) / total
  }
  return taps
}

type Window = { left: number; top: number; right: number; bottom: number }

/** How dark each grey level is, 0 to 1, by the levels of paper and ink within the window. */
const darkness = ({ width, pixels }: Grey, { left, top, right, bottom }: Window): Float32Array => {
  const histogram = new Uint32Array(256)
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++) {
      const level = pixels[at] ?? 255
      histogram[level] = (histogram[level] ?? 0) + 1
    }
  }
  const count = (right - left) * (bottom - top)
  const paper = levelAt(histogram, count * 0.6)
  const ink = Math.min(levelAt(histogram, count * 0.02), paper - 40)
  return Float32Array.from({ length: 256 }, (_, level) =>
    Math.max(0, Math.min(1, ((paper - level) / (paper - ink)) * 1.1)),
  )
}

/** The view of a cell at a place; beyond the cell's edges and behind the place's end there is paper. */
export const viewOf = (image: Grey, { x, y, step, end }: ViewPlace): View => {
  const window = {
    left: Math.max(0, Math.floor(x)),
    top: Math.max(0, Math.floor(y)),
    right: Math.min(image.width, Math.ceil(end)),
    bottom: Math.min(image.height, Math.ceil(y + viewHeight * step)),
  }
  const [width, height] = [window.right - window.left, window.bottom - window.top]
  if (width <= 0 || height <= 0) return new Float32Array(viewHeight * viewWidth)
  const room = openRoom()
  const put = ({ from, count, weights, most }: Taps) =>
    [room.put(from), room.put(count), room.put(weights), most] as const
  const rows = image.pixels.subarray(window.top * image.width, window.bottom * image.width)
  const cell = [room.put(rows) + window.left, image.width, width, height, room.put(darkness(image, window))] as const
  const across = put(tapsOf(x - window.left, step, viewWidth, width))
  const down = put(tapsOf(y - window.top, step, viewHeight, height))
  const view = room.floats(viewHeight * viewWidth)
  const [inked, narrowed] = [room.floats(width), room.floats(height * viewWidth)]
  kernels.view_of(...cell, view, viewWidth, viewHeight, ...across, ...down, inked, narrowed)
  return room.readFloats(view, viewHeight * viewWidth)
}
