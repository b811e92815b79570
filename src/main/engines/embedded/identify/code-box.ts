import { logLikelihoodOfNumber } from '../figure/likelihood.ts'
import type { DigitModel, ModelInput } from '../figure/model.ts'
import { type Levels, levelsOf, modelInput } from '../figure/model-input.ts'
import { heightOf, partsOf } from '../page/parts.ts'
import { crop, type Grey } from '../page/raster.ts'
import { codeStrips, type Strip } from './code-strips.ts'

/**
 * The code of a form stands in a box at the top right: `ส.ส. ๕/๑๘` or `ส.ส. ๕/๑๘ (บช)`. Only the number behind the slash
 * and the bracket tell the kinds apart, and both stand at known shares of the line. Letters touch, so every piece of
 * the line that can be two digits is tried.
 */
export type CodeSeen = {
  /** How well the best piece of the line fits the number behind the slash, 0 best, as a logarithm. */
  fit(number: number, bracketed: boolean): number
}

type Window = { from: number; to: number; digits: number; bracketed: boolean }

/**
 * Shares of the line at which the digits behind the slash begin and end, without and with the bracket behind them, and
 * how many times as long as high such a line is.
 */
const layouts = [
  { digits: 2, bracketed: false, from: 0.7, to: 1, shortest: 3.8, longest: 8.6 },
  { digits: 2, bracketed: true, from: 0.49, to: 0.69, shortest: 6, longest: 14 },
  { digits: 1, bracketed: false, from: 0.83, to: 1, shortest: 3.4, longest: 7.6 },
  { digits: 1, bracketed: true, from: 0.47, to: 0.6, shortest: 5.4, longest: 13 },
] as const
const tolerance = 0.06
/** Where letters touch, ink between them is thin. */
const thin = 9
const unseen = -30

const inkOfColumns = ({ image, ink }: Strip, own: ReadonlySet<number>): Float64Array => {
  const columns = new Float64Array(image.width)
  for (let at = 0; at < ink.labels.length; at++) {
    if (own.has(ink.labels[at] ?? 0)) columns[at % image.width] = (columns[at % image.width] ?? 0) + 1
  }
  return columns
}

/** Columns where the line can be cut: the least ink between two letters. */
const cutsOf = (columns: Float64Array): number[] =>
  [...columns.keys()].filter((x) => {
    const [before = 0, here = 0, after = 0] = [columns[x - 1], columns[x], columns[x + 1]]
    return here <= thin && here <= before && here <= after && (here < before || here < after)
  })

/** Cuts through one gap between letters show the same digits: one of them is enough. */
const sameGap = 3
const apart = (cuts: readonly number[]): number[] =>
  cuts.filter((x, at) => cuts.findIndex((other) => Math.abs(other - x) < sameGap) === at)

const windowsOf = (strip: Strip, own: ReadonlySet<number>): Window[] => {
  const left = strip.letters[0]?.left ?? 0
  const right = Math.max(...strip.letters.map((part) => part.right))
  const share = (x: number) => (x - left) / (right - left)
  const cuts = cutsOf(inkOfColumns(strip, own))
  const length = (right - left) / strip.letterHeight
  const possible = layouts.filter(({ shortest, longest }) => length >= shortest && length <= longest)
  return possible.flatMap(({ digits, bracketed, from, to }) => {
    const near = (expected: number) => {
      const found = cuts.filter((x) => Math.abs(share(x) - expected) < tolerance)
      return apart([...found, Math.round(left + expected * (right - left))])
    }
    const [starts, ends] = [near(from), near(to)]
    return starts.flatMap((start) => ends.map((end) => ({ from: start, to: end, digits, bracketed })))
  })
}

const inputOf = (
  { image, ink, letterHeight }: Strip,
  own: ReadonlySet<number>,
  { from, to }: Window,
  levels: Levels,
): ModelInput | null => {
  const window = crop(image, from, 0, to - from + 1, image.height)
  const pixels = new Uint8Array(window.width * window.height)
  for (let y = 0; y < window.height; y++) {
    for (let x = 0; x < window.width; x++) {
      if (own.has(ink.labels[y * image.width + from + x] ?? 0)) pixels[y * window.width + x] = 1
    }
  }
  const cut = partsOf({ width: window.width, height: window.height, pixels })
  const digits = cut.parts.filter((part) => heightOf(part) >= 0.4 * letterHeight)
  return digits.length === 0 ? null : modelInput(window, cut, digits, levels)
}

/** Finds lines of print that can be the code. The best fit of any of them counts. */
export const seeCode = async (model: DigitModel, page: Grey): Promise<CodeSeen> => {
  const tried = codeStrips(page).flatMap((strip) => {
    const own = new Set(strip.letters.map(({ id }) => id))
    const levels = levelsOf(strip.image.pixels)
    return windowsOf(strip, own).flatMap((window) => {
      const input = inputOf(strip, own, window, levels)
      return input === null ? [] : [{ window, input }]
    })
  })
  const steps = await model.read(tried.map(({ input }) => input))
  const fit = (number: number, bracketed: boolean): number => {
    const fits = tried.map(({ window }, i) =>
      window.bracketed === bracketed && window.digits === String(number).length
        ? logLikelihoodOfNumber(steps[i] ?? [], number)
        : unseen,
    )
    return Math.max(unseen, ...fits)
  }
  return { fit }
}
