import { cellInk } from '../figure/cell-ink.ts'
import { levelAt } from '../page/levels.ts'
import { heightOf, type Part, widthOf } from '../page/parts.ts'
import { crop, type Grey } from '../page/raster.ts'
import type { WordsField } from './words-field.ts'

/** What the model sees: ink is 1 on 0, this many rows, and as wide as the words are. */
export const stripHeight = 48
export const longestStrip = 448
export type Strip = { width: number; pixels: Float32Array }

const beside = 10
const overhang = 8

/** Lower than this share of a row is a dot, a dash or a mark, not a letter. */
const letterHeight = 0.2
/** Ink that stays in this share of the cell at its upper or lower edge belongs to the row beside it. */
const edgeShare = 0.16
const bracketReach = { opening: 16, closing: 44 }
const bracketHeight = 0.3
const tableEdge = 6
/** Letters of a word are not further apart than this share of a row. */
const closely = 0.22

const isNarrow = (part: Part): boolean => widthOf(part) <= 0.42 * heightOf(part) + 2

const opens = (part: Part, { begin }: WordsField): boolean =>
  isNarrow(part) && part.left >= begin - bracketReach.opening && part.right <= begin + 2 * bracketReach.opening

const closes = (part: Part, { end }: WordsField): boolean => isNarrow(part) && part.left >= end - bracketReach.closing

/** Pieces as high as letters that stand on this line: not dots, not what reaches in from other rows, not the table's edge. */
const standing = ({ cell, ink, rowHeight }: WordsField): Part[] => {
  const { image } = cell
  const lowest = letterHeight * Math.min(rowHeight, image.height)
  return (ink ?? cellInk(image)).parts.filter(
    (part) =>
      heightOf(part) >= lowest &&
      part.bottom > edgeShare * image.height &&
      part.top < (1 - edgeShare) * image.height &&
      part.right < image.width - tableEdge,
  )
}

/** Where no bracket parts figure and words, words may begin before their place: as far as letters follow closely. */
const beginOf = (field: WordsField, parts: readonly Part[]): number => {
  const begin = field.begin - overhang
  if (parts.some((part) => heightOf(part) > bracketHeight * field.rowHeight && opens(part, field))) return begin
  const gap = closely * field.rowHeight
  const before = parts.filter((part) => part.left < begin).toSorted((a, b) => b.right - a.right)
  return before.reduce((left, part) => (part.right >= left - gap ? Math.min(left, part.left) : left), begin)
}

const letters = (field: WordsField): Part[] => {
  const parts = standing(field)
  const begin = beginOf(field, parts)
  return parts.filter(
    (part) => part.left >= begin && part.left < field.end + overhang && !opens(part, field) && !closes(part, field),
  )
}

/** Ink from 0 to 1: the brightest 30 % are paper, the darkest 1.5 % are ink. */
const levelled = ({ pixels }: Grey): Float32Array => {
  const histogram = new Uint32Array(256)
  for (const level of pixels) histogram[level] = (histogram[level] ?? 0) + 1
  const paper = levelAt(histogram, pixels.length * 0.7)
  const ink = Math.min(levelAt(histogram, pixels.length * 0.015), paper - 40)
  const darkness = Float32Array.from({ length: 256 }, (_, level) =>
    Math.max(0, Math.min(1, ((paper - level) / (paper - ink)) * 1.15)),
  )
  const inked = new Float32Array(pixels.length)
  for (let at = 0; at < pixels.length; at++) inked[at] = darkness[pixels[at] ?? 255] ?? 0
  return inked
}

/** Columns become rows, and as many pixels of each as `length` says, each the mean of those it covers. */
const meansTurned = (source: Float32Array, width: number, height: number, length: number): Float32Array => {
  const means = new Float32Array(length * height)
  const span = width / length
  for (let i = 0; i < length; i++) {
    const [from, to] = [i * span, (i + 1) * span]
    for (let x = Math.floor(from); x < Math.min(width, to); x++) {
      const share = (Math.min(x + 1, to) - Math.max(x, from)) / span
      for (let y = 0; y < height; y++) {
        means[i * height + y] = (means[i * height + y] ?? 0) + (source[y * width + x] ?? 0) * share
      }
    }
  }
  return means
}

/** The words of a field from their first letter to their last, scaled for the model; null when there are none. */
export const stripOf = (field: WordsField): Strip | null => {
  const own = letters(field)
  if (own.length === 0) return null
  const { image } = field.cell
  const left = Math.max(0, Math.min(...own.map((part) => part.left)) - beside)
  const right = Math.min(image.width - 1, Math.max(...own.map((part) => part.right)) + beside)
  const cut = crop(image, left, 0, right - left + 1, image.height)
  const width = Math.max(16, Math.min(longestStrip, Math.round((cut.width * stripHeight) / cut.height)))
  const turned = meansTurned(levelled(cut), cut.width, cut.height, width)
  return { width, pixels: meansTurned(turned, cut.height, width, stripHeight) }
}
