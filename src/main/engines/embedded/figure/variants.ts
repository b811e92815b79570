import { type ModelInput, modelHeight, modelWidth } from './model.ts'

/**
 * The same figure slightly slanted, smaller, or with other stroke: what is really there stays the same number, a chance
 * resemblance does not. Averaging over them reads better and, more important, makes doubt visible.
 */
const middle = modelHeight / 2
const leftEdge = 4

const sample = (input: ModelInput, x: number, y: number): number => {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left >= modelWidth - 1 || top >= modelHeight - 1) return 0
  const [fx, fy] = [x - left, y - top]
  const at = top * modelWidth + left
  const upper = (input[at] ?? 0) * (1 - fx) + (input[at + 1] ?? 0) * fx
  const lower = (input[at + modelWidth] ?? 0) * (1 - fx) + (input[at + modelWidth + 1] ?? 0) * fx
  return upper * (1 - fy) + lower * fy
}

/** Slants by `shear` pixels a row, and scales about the left edge and the middle row. */
const reshaped = (input: ModelInput, shear: number, wide: number, high: number): ModelInput => {
  const output = new Float32Array(input.length)
  for (let y = 0; y < modelHeight; y++) {
    const fromY = middle + (y - middle) / high
    for (let x = 0; x < modelWidth; x++) {
      const fromX = leftEdge + (x - leftEdge) / wide + shear * (fromY - middle)
      output[y * modelWidth + x] = sample(input, fromX, fromY)
    }
  }
  return output
}

const sharpened = (input: ModelInput): ModelInput => input.map((ink) => Math.max(0, Math.min(1, (ink - 0.25) * 2)))

export const variantsOf = (input: ModelInput): ModelInput[] => [
  input,
  reshaped(input, 0.2, 1, 1),
  reshaped(input, -0.2, 1, 1),
  reshaped(input, 0, 1.12, 0.88),
  reshaped(input, 0, 0.9, 0.9),
  sharpened(input),
]
