import type { Box } from '../../../../shared/geometry.ts'
import { meshOf, nearest, sampled, type Way } from '../../../kernels/warp.ts'
import { type Rule, rulesOfRuns } from '../table/rules.ts'
import { type Bend, bendOf, bowed, tilted } from './flatten.ts'
import { downRuns, type InkRuns, inkRuns } from './ink-runs.ts'
import { type Glyph, glyphsOf, letterSize } from './letters.ts'
import { pageInk } from './page-ink.ts'
import { type Part, piecesOf } from './parts.ts'
import type { Bits, Grey } from './raster.ts'
import { type Levelled, levelled, stanceOf, type Turned } from './stance.ts'
import { type LinePoint, textLines } from './text-lines.ts'

/** A rectangle in pixels of the upright frame. */
export type Area = { x: number; y: number; w: number; h: number }

/** A page upright, level and flat, and the way back to the picture it came from. */
export type Upright = {
  image: Grey
  ink: Bits
  /** The pieces of the ink, in the order of their first pixels. */
  parts: Part[]
  rules: Rules
  /** Degrees by which the page lies turned clockwise in the picture. */
  turned: Turned
  /** Fractions of the picture that was given, whatever was turned and flattened since. */
  toPicture(area: Area): Box
}

/** Lines that run along the rows of pixels, and along the columns (there `at` gives x for each y). */
export type Rules = { across: Rule[]; down: Rule[] }

/** What leans less is levelled with what bends; what moves no place on the page by more pixels is left as it is. */
const slight = { degrees: 1, lines: 12, columns: 20 }
const shortestRule = { any: 60, across: 0.3, down: 0.15 }

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

const boxBy =
  ({ width, height }: Grey, way: Way) =>
  (area: Area): Box => {
    const corners = [area.x, area.x + area.w].flatMap((x) => [area.y, area.y + area.h].map((y) => way(x, y)))
    const xs = corners.map(({ x }) => clamp(x / width))
    const ys = corners.map(({ y }) => clamp(y / height))
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return { x, y, w: Math.min(1 - x, Math.max(...xs) - x), h: Math.min(1 - y, Math.max(...ys) - y) }
  }

const movedGlyphs = (glyphs: readonly Glyph[], { fromPicture }: Levelled, swapped: boolean): Glyph[] =>
  glyphs.map(({ left, right, top, bottom }) => {
    const { x, y } = fromPicture((left + right) / 2, (top + bottom) / 2)
    const [w, h] = swapped ? [bottom - top, right - left] : [right - left, bottom - top]
    return { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 }
  })

const rulesBothWays = (runs: InkRuns, ink: Bits): Rules => ({
  across: rulesOfRuns(runs, shortestRule.any),
  down: rulesOfRuns(downRuns(ink), shortestRule.any),
})

/** All printed lines of a page that is level. */
export const rulesOf = (ink: Bits): Rules => rulesBothWays(inkRuns(ink), ink)

const ruledLines = (rules: readonly Rule[], shortest: number): LinePoint[][] =>
  rules
    .filter(({ from, to }) => to - from >= shortest)
    .map(({ samples }) => samples.map(({ at, value, weight }) => ({ x: at, y: value, weight })))

type Bends = { lines: Bend; columns: Bend }

/** Without upright lines a page is taken to lean as a whole: its sides stand square to its lines. */
const squareTo = ({ shift }: Bend, width: number, height: number): Bend => {
  const slope = (shift(width, height / 2) - shift(0, height / 2)) / width
  return { shift: (y) => -slope * (y - height / 2), lines: 0 }
}

const bendsOf = ({ width, height }: Bits, rules: Rules, glyphs: readonly Glyph[]): Bends => {
  const size = letterSize(glyphs)
  const text = size === null ? [] : textLines(glyphs, size)
  const across = ruledLines(rules.across, shortestRule.across * width)
  const down = ruledLines(rules.down, shortestRule.down * height)
  const lines = bendOf([...across, ...text], bowed, { width, height })
  const columns = bendOf(down, tilted, { width: height, height: width })
  return { lines, columns: columns.lines === 0 ? squareTo(lines, width, height) : columns }
}

/** The largest shift of a bend over the page. */
const largest = ({ shift }: Bend, width: number, height: number): number =>
  Math.max(
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((x) => [0.05, 0.5, 0.95].map((y) => Math.abs(shift(x * width, y * height)))),
  )

const rounds = 8
/** Nearer than this, in pixels, is near enough. */
const settled = 0.001

/** From the flat frame to the one in which lines still bend. */
const unbent =
  ({ lines, columns }: Bends): Way =>
  (flatX, flatY) => {
    let [x, y] = [flatX, flatY]
    for (let round = 0; round < rounds; round++) {
      const [nextX, nextY] = [flatX - columns.shift(y, x), flatY - lines.shift(x, y)]
      const moved = Math.abs(nextX - x) + Math.abs(nextY - y)
      x = nextX
      y = nextY
      if (moved < settled) break
    }
    return { x, y }
  }

/** Binarises a page, turns it upright and flattens it, as far as it needs it. */
export const upright = (image: Grey): Upright => {
  const ink = pageInk(image)
  const runs = inkRuns(ink)
  const parts = piecesOf(runs)
  const glyphs = glyphsOf(parts)
  const found = stanceOf(glyphs, image.width)
  const stance = Math.abs(found.degrees) < slight.degrees ? { ...found, degrees: 0 } : found
  const frame = levelled(image.width, image.height, stance)
  const { width, height } = frame
  const stands = stance.turned === 0 && stance.degrees === 0
  const swapped = stance.turned === 90 || stance.turned === 270
  const levelInk = stands ? ink : nearest(ink, meshOf(width, height, frame.toPicture))
  const rules = stands ? rulesBothWays(runs, ink) : rulesOf(levelInk)
  const bends = bendsOf(levelInk, rules, stands ? glyphs : movedGlyphs(glyphs, frame, swapped))
  const isFlat =
    largest(bends.lines, width, height) < slight.lines && largest(bends.columns, height, width) < slight.columns
  if (stands && isFlat) return { image, ink, parts, rules, turned: 0, toPicture: boxBy(image, (x, y) => ({ x, y })) }
  const back = unbent(bends)
  const way: Way = (x, y) => {
    const bent = back(x, y)
    return frame.toPicture(bent.x, bent.y)
  }
  const flat = sampled(image, meshOf(width, height, way))
  const flatInk = pageInk(flat)
  const flatRuns = inkRuns(flatInk)
  return {
    ...{ image: flat, ink: flatInk, parts: piecesOf(flatRuns), rules: rulesBothWays(flatRuns, flatInk) },
    ...{ turned: stance.turned, toPicture: boxBy(image, way) },
  }
}
