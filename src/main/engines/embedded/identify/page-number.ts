import { boundsOf } from '../figure/bounds.ts'
import { logLikelihoodOfNumber } from '../figure/likelihood.ts'
import type { DigitModel, ModelInput } from '../figure/model.ts'
import { modelInput } from '../figure/model-input.ts'
import { heightOf, type Part, partsOf, widthOf } from '../page/parts.ts'
import { type Bits, crop, type Grey } from '../page/raster.ts'

/** The page number printed at the top middle of later pages, `- ๒ -`. */
export type PageNumberSeen = {
  /** The number, when one is read for certain. */
  value: number | null
  /** The logarithm of how probable it is that this number is printed; 0 for every number when none is. */
  fit(page: number): number
}

const where = { left: 0.3, right: 0.7, bottom: 0.16 }
/** Sizes of dashes and digits as shares of the page's width. */
const dash = { shortest: 0.004, longest: 0.018, thickest: 0.005 }
const digit = { least: 0.006, most: 0.022 }
const widest = 0.09
const last = 9
const sure = { fit: -1.2, ahead: 2 }
/** Two dashes around something that is no digit are no page number. */
const readable = -3
const cap = -5
const none: PageNumberSeen = { value: null, fit: () => 0 }

const middleOf = ({ top, bottom }: Part): number => (top + bottom) / 2

const isDash = (part: Part, width: number): boolean =>
  widthOf(part) >= dash.shortest * width &&
  widthOf(part) <= dash.longest * width &&
  heightOf(part) <= dash.thickest * width &&
  widthOf(part) >= 1.5 * heightOf(part)

/** The pieces between two dashes on one level, with nothing else beside them. */
const between = (parts: readonly Part[], left: Part, right: Part, width: number): Part[] => {
  const gap = right.left - left.right
  const level = (middleOf(left) + middleOf(right)) / 2
  const uneven = Math.abs(middleOf(left) - middleOf(right))
  if (gap < digit.least * width || gap > widest * width || uneven > 0.006 * width) return []
  const inside = parts.filter(
    (part) =>
      part.left > left.right && part.right < right.left && Math.abs(middleOf(part) - level) < 0.6 * digit.most * width,
  )
  const isDigit = (part: Part) => heightOf(part) >= digit.least * width && heightOf(part) <= digit.most * width
  return inside.some(isDigit) ? inside.filter((part) => isDigit(part) || widthOf(part) > 3) : []
}

/** The paper around a number, as a share of the page's width. */
const room = 0.02

/** What the model sees of pieces of a page: cut out of it, with some paper around. */
const inputOf = (image: Grey, ink: Bits, digits: readonly Part[]): ModelInput => {
  const around = Math.round(room * image.width)
  const { left, top, width, height } = boundsOf(digits)
  const area = [left - around, top - around, width + 2 * around, height + 2 * around] as const
  const cut = partsOf(crop(ink, ...area, 0))
  const isOwn = (part: Part) =>
    digits.some((digit) => digit.left === part.left + area[0] && digit.top === part.top + area[1])
  return modelInput(crop(image, ...area), cut, cut.parts.filter(isOwn))
}

/** Finds and reads the page number of a level page. */
export const seePageNumber = async (
  model: DigitModel,
  image: Grey,
  ink: Bits,
  parts: readonly Part[],
): Promise<PageNumberSeen> => {
  const { width, height } = image
  const top = parts.filter(
    ({ left, right, bottom }) =>
      left > where.left * width && right < where.right * width && bottom < where.bottom * height,
  )
  const dashes = top.filter((part) => isDash(part, width))
  const found = dashes.flatMap((left) =>
    dashes.flatMap((right) => {
      const digits = between(top, left, right, width)
      return digits.length === 0 || digits.length > 3 ? [] : [digits]
    }),
  )
  if (found.length === 0) return none
  const steps = await model.read(found.map((digits) => inputOf(image, ink, digits)))
  const numbers = Array.from({ length: last }, (_, i) => i + 1)
  const fits = numbers.map((page) => Math.max(...steps.map((read) => logLikelihoodOfNumber(read, page))))
  const [best = cap, next = cap] = fits.toSorted((a, b) => b - a)
  if (best < readable) return none
  const isSure = best > sure.fit && best - next > sure.ahead
  return { value: isSure ? fits.indexOf(best) + 1 : null, fit: (page) => Math.max(cap, (fits[page - 1] ?? cap) - best) }
}
