import type { Rule } from '../table/rules.ts'
import { levelAt } from './levels.ts'
import type { Part } from './parts.ts'
import type { Bits, Grey } from './raster.ts'
import { median } from './statistics.ts'
import type { Upright } from './upright.ts'

/** Pixels to each side of a line within which it is darkest, and at which there is paper. */
const thickness = 2
const paperAway = 8
/** One pixel of so many tells how dark print and paper are; a prime, so that it falls on all columns alike. */
const everyPixel = 53
/** Of the ink, the tenth part that is darkest: edges of letters are pale in every print. */
const darkest = 0.1
/** What shines through paper is at most a quarter as dark as print, lines of a coarse scan are half as dark. */
const palest = 0.35

/** How dark the print of a page is: 0 as its paper, 1 black. */
const darknessOfPrint = ({ pixels }: Grey, ink: Bits): number => {
  const print = { counts: new Uint32Array(256), all: 0 }
  const paper = { counts: new Uint32Array(256), all: 0 }
  for (let at = 0; at < pixels.length; at += everyPixel) {
    const levels = ink.pixels[at] === 1 ? print : paper
    const level = pixels[at] ?? 0
    levels.counts[level] = (levels.counts[level] ?? 0) + 1
    levels.all++
  }
  return 1 - levelAt(print.counts, darkest * print.all) / Math.max(1, levelAt(paper.counts, paper.all / 2))
}

/** How dark a line is beside its paper; `across` and `along` are the steps to the next pixel across and along it. */
const darknessOf = (rule: Rule, { pixels }: Grey, across: number, along: number): number =>
  median(
    rule.samples.map(({ at, value }) => {
      const middle = Math.round(at) * along + Math.round(value) * across
      const near = Array.from({ length: 2 * thickness + 1 }, (_, i) => pixels[middle + (i - thickness) * across] ?? 255)
      const paper = Math.max(pixels[middle - paperAway * across] ?? 0, pixels[middle + paperAway * across] ?? 0)
      return 1 - Math.min(...near) / Math.max(1, paper)
    }),
  )

/** Whether the darkest pixel of a piece of ink is lighter than print is anywhere. */
const isPale = ({ left, right, top, bottom }: Part, { width, height, pixels }: Grey, least: number): boolean => {
  const middle = ((top + bottom) >> 1) * width
  const before = pixels[middle + Math.max(0, left - paperAway)] ?? 0
  const behind = pixels[middle + Math.min(width - 1, right + paperAway)] ?? 0
  const print = (1 - least) * Math.max(before, behind)
  for (let y = top; y <= Math.min(bottom, height - 1); y++)
    for (let at = y * width + left; at <= y * width + right; at++) if ((pixels[at] ?? 0) <= print) return false
  return true
}

/** The lines and pieces of ink of a page without those that shine through from its back. */
export const withoutPale = <Page extends Pick<Upright, 'image' | 'ink' | 'rules' | 'parts'>>(page: Page): Page => {
  const { image, ink, rules, parts } = page
  const least = palest * darknessOfPrint(image, ink)
  const { width } = image
  return {
    ...page,
    parts: parts.filter((part) => !isPale(part, image, least)),
    rules: {
      across: rules.across.filter((rule) => darknessOf(rule, image, width, 1) >= least),
      down: rules.down.filter((rule) => darknessOf(rule, image, 1, width) >= least),
    },
  }
}
