import { levelAt } from '../page/levels.ts'
import type { Part, Parts } from '../page/parts.ts'
import type { Grey } from '../page/raster.ts'
import { type Bounds, boundsOf } from './bounds.ts'
import { type ModelInput, modelHeight, modelWidth } from './model.ts'

const digitHeight = 26
const leftEdge = 4

export type Levels = { paper: number; ink: number }

/** Levels of paper and ink: the brightest 30 % are paper, the darkest 1.5 % are ink. */
export const levelsOf = (pixels: Uint8Array): Levels => {
  const histogram = new Uint32Array(256)
  for (const level of pixels) histogram[level] = (histogram[level] ?? 0) + 1
  const paper = levelAt(histogram, pixels.length * 0.7)
  return { paper, ink: Math.min(levelAt(histogram, pixels.length * 0.015), paper - 40) }
}

/** 1 where a pixel of the area or one of its eight neighbours belongs to the pieces. */
const outlineOf = ({ width, height }: Grey, { labels }: Parts, own: readonly Part[], area: Bounds): Uint8Array => {
  const ids = new Set(own.map((part) => part.id))
  const outline = new Uint8Array(area.width * area.height)
  const last = { x: area.left + area.width - 1, y: area.top + area.height - 1 }
  for (let y = Math.max(0, area.top - 1); y <= Math.min(height - 1, last.y + 1); y++) {
    for (let x = Math.max(0, area.left - 1); x <= Math.min(width - 1, last.x + 1); x++) {
      const label = labels[y * width + x] ?? 0
      if (label === 0 || !ids.has(label)) continue
      for (let ny = Math.max(area.top, y - 1); ny <= Math.min(last.y, y + 1); ny++) {
        const row = (ny - area.top) * area.width - area.left
        for (let nx = Math.max(area.left, x - 1); nx <= Math.min(last.x, x + 1); nx++) outline[row + nx] = 1
      }
    }
  }
  return outline
}

/** The ink of some pieces, 0 to 1, cut out along their outline so that neighbours do not show. */
const inkOf = (image: Grey, parts: Parts, own: readonly Part[], area: Bounds, { paper, ink }: Levels): Float32Array => {
  const outline = outlineOf(image, parts, own, area)
  const cut = new Float32Array(area.width * area.height)
  for (let y = 0; y < area.height; y++) {
    for (let x = 0; x < area.width; x++) {
      if (outline[y * area.width + x] === 0) continue
      const level = image.pixels[(area.top + y) * image.width + area.left + x] ?? 255
      cut[y * area.width + x] = Math.max(0, Math.min(1, ((paper - level) / (paper - ink)) * 1.15))
    }
  }
  return cut
}

/** Mean of the source pixels under one pixel of the target, each by the share that lies under it. */
const meanUnder = (source: Float32Array, area: Bounds, left: number, top: number, side: number): number => {
  let total = 0
  let weight = 0
  for (let y = Math.floor(top); y < Math.min(area.height, top + side); y++) {
    for (let x = Math.floor(left); x < Math.min(area.width, left + side); x++) {
      const share =
        (Math.min(y + 1, top + side) - Math.max(y, top)) * (Math.min(x + 1, left + side) - Math.max(x, left))
      total += (source[y * area.width + x] ?? 0) * share
      weight += share
    }
  }
  return weight > 0 ? total / weight : 0
}

/** Scales pieces of a cell to what the model was trained on. `levels`: those of the cell, unless they are known. */
export const modelInput = (
  image: Grey,
  parts: Parts,
  own: readonly Part[],
  levels: Levels = levelsOf(image.pixels),
): ModelInput => {
  const area = boundsOf(own)
  const source = inkOf(image, parts, own, area, levels)
  const scale = Math.min(digitHeight / area.height, (modelWidth - 2 * leftEdge) / area.width)
  const height = Math.max(1, Math.round(area.height * scale))
  const width = Math.max(1, Math.round(area.width * scale))
  const input = new Float32Array(modelHeight * modelWidth)
  const top = (modelHeight - height) >> 1
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      input[(top + y) * modelWidth + leftEdge + x] = meanUnder(source, area, x / scale, y / scale, 1 / scale)
    }
  }
  return input
}
