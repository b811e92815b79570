import type { PageImage } from '../../core/ports.ts'
import type { Tones } from './tones.ts'

/** So many strokes on the left or right rim mean that lines of print run out of the picture. */
const strokes = 14
/**
 * So many rules that run straight out of a side mean that a table does. The strokes of a footer or of a line above the
 * title, which a copier often cuts off and nobody needs, are no rules.
 */
const rules = 3
/** Pixels from the rim, and where print that runs out of the picture is still crossed; the rag of a shadow is not. */
const inset = 3
const inside = 12
/** Lengths of a stroke along the rim, as shares of the page's height: thinner is dust, thicker is a shadow or a lid. */
const thickness = { least: 0.0008, most: 0.015 }
/** A rule goes on inwards for this share of the page's height. */
const ruleLength = 0.02
/** And stands alone: there is paper at this share of the height to both sides of where it leads. A lid is ink there. */
const beside = 0.006

/** A side of the picture: `length` pixels long; `isInk` at `n` along it and `deep` pixels from it. */
type Side = { length: number; isInk(n: number, deep: number): boolean }

/** Where along a side a stroke of print crosses it. */
const strokesOn = ({ length, isInk }: Side, height: number, deep: number): number[] => {
  const middles: number[] = []
  let run = 0
  for (let n = 0; n <= length; n++) {
    if (n < length && isInk(n, deep)) run++
    else {
      if (run >= height * thickness.least && run <= height * thickness.most) middles.push(n - 1 - (run >> 1))
      run = 0
    }
  }
  return middles
}

/** Whether a thin line goes on from the side inwards without a break, at most a little aslant. */
const isRule = ({ isInk }: Side, from: number, height: number): boolean => {
  const length = Math.round(height * ruleLength)
  const apart = Math.round(height * beside)
  let at = from
  for (let deep = inset; deep < length; deep++) {
    const next = [0, -1, 1].find((step) => isInk(at + step, deep))
    if (next === undefined) return false
    at += next
  }
  return !isInk(at - apart, length) && !isInk(at + apart, length)
}

/** On how many of the four sides a table or lines of print run out of the picture. */
export const cutSides = ({ width, height, pixels }: PageImage, { middle }: Tones): number => {
  const ink = (x: number, y: number): boolean => (pixels[y * width + x] ?? 255) < middle
  const upright: Side[] = [
    { length: height, isInk: (n, deep) => ink(deep, n) },
    { length: height, isInk: (n, deep) => ink(width - 1 - deep, n) },
  ]
  const level: Side[] = [
    { length: width, isInk: (n, deep) => ink(n, deep) },
    { length: width, isInk: (n, deep) => ink(n, height - 1 - deep) },
  ]
  const isTable = (side: Side): boolean =>
    strokesOn(side, height, inset).filter((at) => isRule(side, at, height)).length >= rules
  const isPrint = (side: Side): boolean =>
    [inset, inside].every((deep) => strokesOn(side, height, deep).length >= strokes)
  return upright.filter((side) => isTable(side) || isPrint(side)).length + level.filter(isTable).length
}
