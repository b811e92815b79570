import type { Bits, Grey } from './raster.ts'

export type Point = { x: number; y: number }

/** Where a point of one frame lies in another, in pixels. */
export type Way = (x: number, y: number) => Point

/** A way known at every `step` pixels of a frame of this size; between them it is bilinear. */
export type Mesh = { width: number; height: number; columns: number; xs: Float32Array; ys: Float32Array }

const step = 32

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

/** Walks over the frame in stretches of at most 32 pixels of a row along which the source changes evenly. */
const alongRows = (
  { width, height, columns, xs, ys }: Mesh,
  visit: (at: number, length: number, x: number, y: number, dx: number, dy: number) => void,
): void => {
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / step)
    const share = y / step - row
    const node = row * columns
    const xAt = (i: number) => (xs[i] ?? 0) * (1 - share) + (xs[i + columns] ?? 0) * share
    const yAt = (i: number) => (ys[i] ?? 0) * (1 - share) + (ys[i + columns] ?? 0) * share
    for (let column = 0; column * step < width; column++) {
      const [x0, y0] = [xAt(node + column), yAt(node + column)]
      const dx = (xAt(node + column + 1) - x0) / step
      const dy = (yAt(node + column + 1) - y0) / step
      visit(y * width + column * step, Math.min(step, width - column * step), x0, y0, dx, dy)
    }
  }
}

/** Places are counted in 1/256 of a pixel. */
const fine = 256

/** The frame filled from a picture, with bilinear sampling; what comes from outside of it is white. */
export const sampled = ({ width, height, pixels }: Grey, mesh: Mesh): Grey => {
  const filled = new Uint8Array(mesh.width * mesh.height)
  const [lastX, lastY] = [width - 1, height - 1]
  alongRows(mesh, (at, length, x0, y0, dx, dy) => {
    for (let i = 0; i < length; i++) {
      const x = Math.round((x0 + i * dx) * fine)
      const y = Math.round((y0 + i * dy) * fine)
      const [left, top] = [x >> 8, y >> 8]
      if (left < 0 || top < 0 || left > lastX || top > lastY) {
        filled[at + i] = 255
        continue
      }
      const [fx, fy] = [x & 255, y & 255]
      const from = top * width + left
      const right = left < lastX ? 1 : 0
      const below = top < lastY ? width : 0
      const upper = (pixels[from] ?? 0) * (fine - fx) + (pixels[from + right] ?? 0) * fx
      const lower = (pixels[from + below] ?? 0) * (fine - fx) + (pixels[from + below + right] ?? 0) * fx
      filled[at + i] = (upper * (fine - fy) + lower * fy + 32768) >> 16
    }
  })
  return { width: mesh.width, height: mesh.height, pixels: filled }
}

/** The frame filled with the nearest bits: for a first look. */
export const nearest = ({ width, height, pixels }: Bits, mesh: Mesh): Bits => {
  const filled = new Uint8Array(mesh.width * mesh.height)
  alongRows(mesh, (at, length, x0, y0, dx, dy) => {
    let [x, y] = [x0 + 0.5, y0 + 0.5]
    for (let i = 0; i < length; i++) {
      const [column, row] = [Math.floor(x), Math.floor(y)]
      if (column >= 0 && row >= 0 && column < width && row < height) filled[at + i] = pixels[row * width + column] ?? 0
      x += dx
      y += dy
    }
  })
  return { width: mesh.width, height: mesh.height, pixels: filled }
}
