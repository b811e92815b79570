/**
 * The tokens of Thai number words, in the order of the model's classes: 0–9 are the digits' own names, then เอ็ด and ยี่,
 * then the ranks from สิบ to ล้าน, then words that say what was counted. The class after the last is the CTC blank.
 */
export const one = 10
export const two = 11
export const ten = 12
export const million = 17
export const spokenTokens = 18
export const tailTokens = 4
export const modelClasses = spokenTokens + tailTokens + 1

/** For each step from left to right the probabilities of the 18 tokens of numbers and, as the last, of nothing said. */
export type Steps = Float32Array[]
export const blank = spokenTokens
