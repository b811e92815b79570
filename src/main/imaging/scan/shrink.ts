import { kernels, openRoom } from '../../kernels/kernels.ts'
import type { Size } from '../page-size.ts'

/** What each pixel of a row or column of the result takes from the source: `taps` pixels from `from` on, 256 in all. */
type Taps = { from: Int32Array; weights: Int32Array; taps: number }

const whole = 256

/** Weights of pixels from `first` on around a place, `whole` together: a triangle, `step` pixels to each side. */
const addTriangle = (weights: Int32Array, first: number, centre: number, step: number): void => {
  const share = (k: number) => Math.max(0, 1 - Math.abs(first + k - centre) / step)
  let total = 0
  for (let k = 0; k < weights.length; k++) total += share(k)
  let [largest, lacking] = [0, whole]
  for (let k = 0; k < weights.length; k++) {
    const weight = Math.round((share(k) / total) * whole)
    weights[k] = weight
    lacking -= weight
    if (weight > (weights[largest] ?? 0)) largest = k
  }
  weights[largest] = (weights[largest] ?? 0) + lacking
}

const tapsFor = (length: number, source: number): number => Math.ceil(((2 * source) / length + 1) / 4) * 4

/** Triangles as wide as two pixels of the result. The kernel takes four pixels at a time. */
const tapsOf = (length: number, source: number): Taps => {
  const step = source / length
  const taps = tapsFor(length, source)
  const from = new Int32Array(length)
  const weights = new Int32Array(length * taps)
  for (let i = 0; i < length; i++) {
    const centre = (i + 0.5) * step - 0.5
    const first = Math.max(0, Math.min(source - taps, Math.ceil(centre - step)))
    from[i] = first
    addTriangle(weights.subarray(i * taps, (i + 1) * taps), first, centre, step)
  }
  return { from, weights, taps }
}

/** Whether an image can be made so small: larger in no direction, and with pixels enough for a triangle in both. */
export const canShrink = (image: Size, small: Size): boolean =>
  image.width >= small.width &&
  image.height >= small.height &&
  tapsFor(small.width, image.width) <= image.width &&
  tapsFor(small.height, image.height) <= image.height

/**
 * An image of greys made smaller both ways; each pixel is a mean of those it stands for. `fill` is given the pixels of the
 * image to fill.
 */
export const shrink = (
  image: Size,
  { width, height }: Size,
  fill: (pixels: Uint8Array<ArrayBuffer>) => void,
): Uint8Array<ArrayBuffer> => {
  const [down, across] = [tapsOf(height, image.height), tapsOf(width, image.width)]
  const room = openRoom()
  const source = room.bytes(image.width * image.height)
  const small = room.bytes(width * height)
  const [downFrom, downWeights] = [room.put(down.from), room.put(down.weights)]
  const [acrossFrom, acrossWeights] = [room.put(across.from), room.put(across.weights)]
  const [row, weights] = [room.bytes(2 * image.width), room.bytes(2 * across.weights.length)]
  const downwards = [downFrom, downWeights, down.taps] as const
  const along = [acrossFrom, acrossWeights, across.taps / 4] as const
  fill(room.fillable(source, image.width * image.height))
  kernels.shrink(source, image.width, small, width, height, ...downwards, ...along, row, weights)
  return room.readBytes(small, width * height)
}
