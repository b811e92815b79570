import { type ModelInput, modelHeight, modelWidth } from '../figure/model.ts'

/** A digit is at most so many times as wide as high, and two stand at least so wide, Thai or Arabic. */
const widest = { one: 1.45 }
const narrowest = { two: 0.72 }
const inked = 0.3
/** Logarithm of what a number of the wrong length loses. */
const unlikely = -5

/** How many times as wide as high the ink is. */
const proportion = (input: ModelInput): number => {
  let [left, right, top, bottom] = [modelWidth, -1, modelHeight, -1]
  for (let y = 0; y < modelHeight; y++) {
    for (let x = 0; x < modelWidth; x++) {
      if ((input[y * modelWidth + x] ?? 0) < inked) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  }
  return right < 0 ? 1 : (right - left + 1) / (bottom - top + 1)
}

/**
 * What the width of a printed number says of its digits, as a logarithm for one and for two. The model easily overlooks
 * the first of two blurred digits; a whole page of 11–19 must not pass for 1–9.
 */
export const digitCount = (input: ModelInput): { one: number; two: number } => {
  const times = proportion(input)
  return { one: times > widest.one ? unlikely : 0, two: times < narrowest.two ? unlikely : 0 }
}
