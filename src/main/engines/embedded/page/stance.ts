import type { Point, Way } from '../../../kernels/warp.ts'
import { leaningOf } from './direction.ts'
import { type Glyph, letterSize, turnedLeft } from './letters.ts'
import { wayUp } from './way-up.ts'

/** Degrees by which a page lies turned clockwise in its picture. */
export type Turned = 0 | 90 | 180 | 270

/** How a page stands in its picture: its turn, and by how many degrees its lines then fall to the right. */
export type Stance = { turned: Turned; degrees: number }

/** Lines are believed to run up the page, or print to stand on its head, when so many standard errors speak for it. */
const enough = 3
/**
 * And lines up the page must be so many times as sharp as level ones. Print is higher than it is wide: what seems lower
 * when it is turned has hardly been on its side.
 */
const sharper = { higher: 0.7, lower: 1 }

/** `upright`: by how many standard errors more speaks for standing on its feet than on its head. */
type Look = { glyphs: readonly Glyph[]; size: number; upright: number }

const look = (glyphs: readonly Glyph[]): Look | null => {
  const size = letterSize(glyphs)
  if (size === null) return null
  const { upright, upsideDown } = wayUp(glyphs, size)
  return { glyphs, size, upright: (upright - upsideDown) / Math.sqrt(upright + upsideDown + 1) }
}

/** Print that speaks for lines up the page, and louder than what speaks for level ones. */
const canBeSideways = (sideways: Look | null, level: Look | null): sideways is Look =>
  sideways !== null &&
  Math.abs(sideways.upright) >= enough &&
  (level === null || Math.abs(sideways.upright) > Math.abs(level.upright))

/**
 * Tells from the print how a page stands. Without clear evidence it is left as it is: a page that stood right must
 * never be turned.
 */
export const stanceOf = (glyphs: readonly Glyph[], width: number): Stance => {
  const level = look(glyphs)
  const sideways = look(turnedLeft(glyphs, width))
  const levelLeaning = level === null ? null : leaningOf(level.glyphs, level.size)
  if (canBeSideways(sideways, level)) {
    const { degrees, sharpness } = leaningOf(sideways.glyphs, sideways.size)
    const isHigher = level === null || sideways.size > level.size
    if (levelLeaning === null || sharpness > levelLeaning.sharpness * sharper[isHigher ? 'higher' : 'lower']) {
      return { turned: sideways.upright <= -enough ? 270 : 90, degrees }
    }
  }
  if (level === null || levelLeaning === null) return { turned: 0, degrees: 0 }
  return { turned: level.upright <= -enough ? 180 : 0, degrees: levelLeaning.degrees }
}

/** The frame in which a page stands upright and level: its size, and the ways to and from the picture. */
export type Levelled = { width: number; height: number; toPicture: Way; fromPicture: Way }

export const levelled = (width: number, height: number, { turned, degrees }: Stance): Levelled => {
  const swapped = turned === 90 || turned === 270
  const [ownWidth, ownHeight] = swapped ? [height, width] : [width, height]
  const angle = ((degrees + turned) * Math.PI) / 180
  const [cosine, sine] = [Math.round(Math.cos(angle) * 1e12) / 1e12, Math.round(Math.sin(angle) * 1e12) / 1e12]
  const picture: Point = { x: (width - 1) / 2, y: (height - 1) / 2 }
  const own: Point = { x: (ownWidth - 1) / 2, y: (ownHeight - 1) / 2 }
  return {
    width: ownWidth,
    height: ownHeight,
    toPicture: (x, y) => ({
      x: picture.x + (x - own.x) * cosine - (y - own.y) * sine,
      y: picture.y + (x - own.x) * sine + (y - own.y) * cosine,
    }),
    fromPicture: (x, y) => ({
      x: own.x + (x - picture.x) * cosine + (y - picture.y) * sine,
      y: own.y - (x - picture.x) * sine + (y - picture.y) * cosine,
    }),
  }
}
