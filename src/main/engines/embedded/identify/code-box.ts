import { logLikelihoodOfNumber } from '../figure/likelihood.ts'
import type { DigitModel, ModelInput, Steps } from '../figure/model.ts'
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

/** `likely`: its cuts are the nearest to where the digits of its layout stand. */
type Window = { from: number; to: number; digits: number; bracketed: boolean; likely: boolean }

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
      const off = (x: number) => Math.abs(share(x) - expected)
      const found = cuts.filter((x) => off(x) < tolerance)
      const all = apart([...found, Math.round(left + expected * (right - left))])
      return { all, nearest: (found.length === 0 ? all : found).reduce((a, b) => (off(b) < off(a) ? b : a)) }
    }
    const [starts, ends] = [near(from), near(to)]
    const isLikely = (start: number, end: number) => start === starts.nearest && end === ends.nearest
    return starts.all.flatMap((start) =>
      ends.all.map((end) => ({ from: start, to: end, digits, bracketed, likely: isLikely(start, end) })),
    )
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

/** When a window fits a code so well no other needs to be tried. A single digit may be a piece of another number. */
const clear = { fit: -0.7, fromNumber: 10 }

type Tried = { window: Window; read: Steps }

const fitOf = (tried: readonly Tried[], number: number, bracketed: boolean): number => {
  const own = tried.filter(({ window }) => window.bracketed === bracketed && window.digits === String(number).length)
  return Math.max(unseen, ...own.map(({ read }) => logLikelihoodOfNumber(read, number)))
}

/** Finds lines of print that can be the code. The best fit of any of them counts. `numbers` are those behind slashes. */
export const seeCode = async (model: DigitModel, page: Grey, numbers: readonly number[]): Promise<CodeSeen> => {
  const lines = codeStrips(page).map((strip) => {
    const own = new Set(strip.letters.map(({ id }) => id))
    return { strip, own, levels: levelsOf(strip.image.pixels), windows: windowsOf(strip, own) }
  })
  const look = async (likely: boolean): Promise<Tried[]> => {
    const found = lines.flatMap(({ strip, own, levels, windows }) =>
      windows.flatMap((window) => {
        const input = window.likely === likely ? inputOf(strip, own, window, levels) : null
        return input === null ? [] : [{ window, input }]
      }),
    )
    const steps = await model.read(found.map(({ input }) => input))
    return found.map(({ window }, i) => ({ window, read: steps[i] ?? [] }))
  }
  const first = await look(true)
  const whole = numbers.filter((number) => number >= clear.fromNumber)
  const isClear = whole.some((number) => [false, true].some((bracketed) => fitOf(first, number, bracketed) > clear.fit))
  const tried = isClear ? first : [...first, ...(await look(false))]
  const fits = new Map(
    numbers.map((number) => [number, { bare: fitOf(tried, number, false), bracketed: fitOf(tried, number, true) }]),
  )
  return { fit: (number, bracketed) => fits.get(number)?.[bracketed ? 'bracketed' : 'bare'] ?? unseen }
}
