import type { Bits, Grey } from './raster.ts'

export type Point = { x: number; y: number }

/** Where a point of one frame lies in another, in pixels. */
export type Way = (x: number, y: number) => Point

/** A way known at every `step` pixels of a frame of this size; between them it is bilinear. */
export type Mesh = { width: number; height: number; columns: number; xs: Float32Array; ys: Float32Array }

const step = 64

export const meshOf = (width: number, height: number, way: Way): Mesh => {
  const columns = Math.ceil(width / step) + 1
  const rows = Math.ceil(height / step) + 1
  const xs = new Float32Array(columns * rows)
  const ys = new Float32Array(columns * rows)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { x, y } = way(column * step, row * step)
      xs[row * columns + column] = x
      ys[row * columns + column] = y
    }
  }
  return { width, height, columns, xs, ys }
}

/**
 * A stretch of at most 64 pixels of a row, from `at` to before `end`, along which the source changes evenly. Places in
 * the source are counted in 1/65536 of a pixel, so that a pixel costs two additions of whole numbers.
 */
type Stretch = { at: number; end: number; x: number; y: number; dx: number; dy: number }

const unit = 65536

/** Visits the frame stretch by stretch. The stretch is one object that changes. */
const alongRows = ({ width, height, columns, xs, ys }: Mesh, visit: (stretch: Stretch) => void): void => {
  const stretch = { at: 0, end: 0, x: 0, y: 0, dx: 0, dy: 0 }
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / step)
    const share = y / step - row
    const xAt = (i: number) => ((xs[i] ?? 0) * (1 - share) + (xs[i + columns] ?? 0) * share) * unit
    const yAt = (i: number) => ((ys[i] ?? 0) * (1 - share) + (ys[i + columns] ?? 0) * share) * unit
    let x0 = xAt(row * columns)
    let y0 = yAt(row * columns)
    for (let column = 0; column * step < width; column++) {
      const x1 = xAt(row * columns + column + 1)
      const y1 = yAt(row * columns + column + 1)
      stretch.at = y * width + column * step
      stretch.end = Math.min(stretch.at + step, (y + 1) * width)
      stretch.x = Math.round(x0) | 0
      stretch.y = Math.round(y0) | 0
      stretch.dx = Math.round((x1 - x0) / step) | 0
      stretch.dy = Math.round((y1 - y0) / step) | 0
      visit(stretch)
      x0 = x1
      y0 = y1
    }
  }
}

/** All four neighbours of each pixel of the stretch lie in the picture. */
const isInside = ({ at, end, x, y, dx, dy }: Stretch, width: number, height: number): boolean => {
  const lastX = x + dx * (end - at)
  const lastY = y + dy * (end - at)
  const [right, bottom] = [(width - 1) * unit, (height - 1) * unit]
  return Math.min(x, lastX) >= 0 && Math.max(x, lastX) < right && Math.min(y, lastY) >= 0 && Math.max(y, lastY) < bottom
}

/** Bilinear. Places are cut to 1/256 of a pixel, so that everything stays a whole number of 32 bits. */
const fillInside = (pixels: Uint8Array, width: number, filled: Uint8Array, stretch: Stretch): void => {
  const { end, dx, dy } = stretch
  let x = stretch.x | 0
  let y = stretch.y | 0
  for (let at = stretch.at; at < end; at++) {
    const from = (y >> 16) * width + (x >> 16)
    const fx = (x >> 8) & 255
    const a = pixels[from] ?? 0
    const c = pixels[from + width] ?? 0
    const upper = (a << 8) + ((pixels[from + 1] ?? 0) - a) * fx
    const lower = (c << 8) + ((pixels[from + width + 1] ?? 0) - c) * fx
    filled[at] = ((upper << 8) + (lower - upper) * ((y >> 8) & 255) + 32768) >> 16
    x = (x + dx) | 0
    y = (y + dy) | 0
  }
}

/** What comes from outside of the picture is white; at its very edge the nearest pixel counts. */
const fillAtEdge = ({ width, height, pixels }: Grey, filled: Uint8Array, stretch: Stretch): void => {
  for (let at = stretch.at, i = 0; at < stretch.end; at++, i++) {
    const left = (stretch.x + i * stretch.dx) / unit
    const top = (stretch.y + i * stretch.dy) / unit
    const within = left >= 0 && top >= 0 && left < width && top < height
    filled[at] = within ? (pixels[Math.floor(top) * width + Math.floor(left)] ?? 255) : 255
  }
}

/** The frame filled from a picture, with bilinear sampling; what comes from outside of it is white. */
export const sampled = (image: Grey, mesh: Mesh): Grey => {
  const filled = new Uint8Array(mesh.width * mesh.height)
  alongRows(mesh, (stretch) => {
    if (isInside(stretch, image.width, image.height)) fillInside(image.pixels, image.width, filled, stretch)
    else fillAtEdge(image, filled, stretch)
  })
  return { width: mesh.width, height: mesh.height, pixels: filled }
}

/** The frame filled with the nearest bits: for a first look. */
export const nearest = ({ width, height, pixels }: Bits, mesh: Mesh): Bits => {
  const filled = new Uint8Array(mesh.width * mesh.height)
  alongRows(mesh, ({ at: first, end, x: x0, y: y0, dx, dy }) => {
    let x = x0 + unit / 2
    let y = y0 + unit / 2
    for (let at = first; at < end; at++) {
      const column = x >> 16
      const row = y >> 16
      if (column >= 0 && row >= 0 && column < width && row < height) filled[at] = pixels[row * width + column] ?? 0
      x += dx
      y += dy
    }
  })
  return { width: mesh.width, height: mesh.height, pixels: filled }
}
