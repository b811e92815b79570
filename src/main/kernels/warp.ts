import { kernels, openRoom } from './kernels.ts'

/** Pixels row by row, one byte each. */
type Pixels = { width: number; height: number; pixels: Uint8Array }
type Filled = Pixels & { pixels: Uint8Array<ArrayBuffer> }

export type Point = { x: number; y: number }

/** Where a point of one frame lies in another, in pixels. */
export type Way = (x: number, y: number) => Point

/** A way known at every `step` pixels of a frame of this size; between them it is bilinear. */
export type Mesh = { width: number; height: number; columns: number; xs: Float32Array; ys: Float32Array }

/** As the kernels have it. */
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

type Kernel = typeof kernels.sample

const filled = (kernel: Kernel, { width, height, pixels }: Pixels, mesh: Mesh): Filled => {
  const room = openRoom()
  const [picture, xs, ys] = [room.put(pixels), room.put(mesh.xs), room.put(mesh.ys)]
  const size = mesh.width * mesh.height
  const frame = room.bytes(size)
  kernel(picture, width, height, mesh.width, mesh.height, mesh.columns, xs, ys, frame)
  return { width: mesh.width, height: mesh.height, pixels: room.readBytes(frame, size) }
}

/** The frame filled from a picture, with bilinear sampling; what comes from outside of it is white. */
export const sampled = (image: Pixels, mesh: Mesh): Filled => filled(kernels.sample, image, mesh)

/** The frame filled with the nearest bits: for a first look. */
export const nearest = (ink: Pixels, mesh: Mesh): Filled => filled(kernels.sample_nearest, ink, mesh)
