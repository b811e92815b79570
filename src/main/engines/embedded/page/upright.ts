import type { Box } from '../../../../shared/geometry.ts'
import { binarise } from './binarise.ts'
import type { Bits, Grey } from './raster.ts'
import { skewOf } from './skew.ts'

/** A rectangle in pixels of the upright frame. */
export type Area = { x: number; y: number; w: number; h: number }

/** A page with its lines level, and the way back to the picture it came from. */
export type Upright = {
  image: Grey
  ink: Bits
  /** Fractions of the picture that was given, whatever was turned since. */
  toPicture(area: Area): Box
}

/** Leaning less than this moves a line of the form by less than the height of a digit. */
const smallestSkew = 0.3

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** Turns about the middle, with bilinear sampling; what comes from outside is white. */
const turn = ({ width, height, pixels }: Grey, cosine: number, sine: number): Grey => {
  const turned = new Uint8Array(width * height).fill(255)
  const [cx, cy] = [width / 2, height / 2]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromX = cx + (x - cx) * cosine - (y - cy) * sine
      const fromY = cy + (x - cx) * sine + (y - cy) * cosine
      const left = Math.floor(fromX)
      const top = Math.floor(fromY)
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const fx = fromX - left
      const fy = fromY - top
      const at = top * width + left
      const upper = (pixels[at] ?? 0) * (1 - fx) + (pixels[at + 1] ?? 0) * fx
      const lower = (pixels[at + width] ?? 0) * (1 - fx) + (pixels[at + width + 1] ?? 0) * fx
      turned[y * width + x] = upper * (1 - fy) + lower * fy
    }
  }
  return { width, height, pixels: turned }
}

const mapper =
  (width: number, height: number, cosine: number, sine: number) =>
  (area: Area): Box => {
    const corners = [area.x, area.x + area.w].flatMap((x) => [area.y, area.y + area.h].map((y) => ({ x, y })))
    const xs = corners.map(({ x, y }) => clamp(0.5 + ((x - width / 2) * cosine - (y - height / 2) * sine) / width))
    const ys = corners.map(({ x, y }) => clamp(0.5 + ((x - width / 2) * sine + (y - height / 2) * cosine) / height))
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return { x, y, w: Math.min(1 - x, Math.max(...xs) - x), h: Math.min(1 - y, Math.max(...ys) - y) }
  }

/** Binarises a page and levels it when it leans. */
export const upright = (image: Grey): Upright => {
  const ink = binarise(image, 20, 18)
  const degrees = skewOf(ink)
  if (Math.abs(degrees) < smallestSkew) return { image, ink, toPicture: mapper(image.width, image.height, 1, 0) }
  const [cosine, sine] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const level = turn(image, cosine, sine)
  return { image: level, ink: binarise(level, 20, 18), toPicture: mapper(image.width, image.height, cosine, sine) }
}
