import type { Grey } from '../page/raster.ts'
import { levelAt } from './levels.ts'

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

/** The share of each pixel of a line of the cell in a pixel of the view: a triangle as wide as the step. */
type Tap = { from: number; weights: number[] }

const tapsOf = (start: number, step: number, count: number, length: number): Tap[] =>
  Array.from({ length: count }, (_, i) => {
    const centre = start + (i + 0.5) * step - 0.5
    if (centre < -1 || centre > length) return { from: 0, weights: [] }
    const reach = Math.max(1, step)
    const first = Math.ceil(centre - reach)
    const all = Array.from({ length: Math.floor(centre + reach) - first + 1 }, (_, k) =>
      Math.max(0, 1 - Math.abs(first + k - centre) / reach),
    )
    const total = all.reduce((a, b) => a + b, 0)
    const from = Math.max(0, first)
    return { from, weights: all.slice(from - first, Math.max(0, length - first)).map((weight) => weight / total) }
  })

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

/** Each row of the window, resampled to the columns of the view. */
const narrowed = (image: Grey, window: Window, columns: readonly Tap[]): Float32Array => {
  const dark = darkness(image, window)
  const height = window.bottom - window.top
  const rows = new Float32Array(height * viewWidth)
  const inked = new Float32Array(window.right - window.left)
  for (let row = 0; row < height; row++) {
    const line = (window.top + row) * image.width + window.left
    for (let x = 0; x < inked.length; x++) inked[x] = dark[image.pixels[line + x] ?? 255] ?? 0
    for (let column = 0; column < viewWidth; column++) {
      const tap = columns[column]
      if (tap === undefined) continue
      let ink = 0
      for (let k = 0; k < tap.weights.length; k++) ink += (tap.weights[k] ?? 0) * (inked[tap.from + k] ?? 0)
      rows[row * viewWidth + column] = ink
    }
  }
  return rows
}

/** The view of a cell at a place; beyond the cell's edges and behind the place's end there is paper. */
export const viewOf = (image: Grey, { x, y, step, end }: ViewPlace): View => {
  const window = {
    left: Math.max(0, Math.floor(x)),
    top: Math.max(0, Math.floor(y)),
    right: Math.min(image.width, Math.ceil(end)),
    bottom: Math.min(image.height, Math.ceil(y + viewHeight * step)),
  }
  const view = new Float32Array(viewHeight * viewWidth)
  const [width, height] = [window.right - window.left, window.bottom - window.top]
  if (width <= 0 || height <= 0) return view
  const rows = narrowed(image, window, tapsOf(x - window.left, step, viewWidth, width))
  tapsOf(y - window.top, step, viewHeight, height).forEach(({ from, weights }, row) => {
    for (let k = 0; k < weights.length; k++) {
      const weight = weights[k] ?? 0
      for (let column = 0; column < viewWidth; column++) {
        const at = row * viewWidth + column
        view[at] = (view[at] ?? 0) + weight * (rows[(from + k) * viewWidth + column] ?? 0)
      }
    }
  })
  return view
}
