import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Chance } from './chance.ts'

/** Width and height of the photograph in pixels. */
const size = { width: 1680, height: 2300 }

type Point = readonly [number, number]

/** The sheet on a table, from a little to the side, with the light falling from one corner. */
export const photograph = (page: Canvas, chance: Chance): Canvas => {
  const corner = (x: number, y: number): Point => [x + chance.between(-14, 14), y + chance.between(-14, 14)]
  const { width, height } = size
  const corners = [
    corner(62, 58),
    corner(width - 84, 40),
    corner(width - 46, height - 52),
    corner(34, height - 74),
  ] as const
  const back = projection(corners, page.width, page.height)
  const from = page.data()
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const picture = context.createImageData(width, height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const light = 0.97 - 0.2 * (x / width) * (y / height) - 0.06 * (1 - x / width)
      const [u, v] = back(x, y)
      const onPage = u >= 0 && v >= 0 && u < page.width - 1 && v < page.height - 1
      for (let c = 0; c < 3; c += 1) {
        const value = onPage ? between(from, page.width, u, v, c) : (table[c] ?? 0)
        picture.data[4 * (y * width + x) + c] = value * light * (warmth[c] ?? 1)
      }
      picture.data[4 * (y * width + x) + 3] = 255
    }
  context.putImageData(picture, 0, 0)
  return canvas
}

const table = [104, 84, 66]
const warmth = [1, 0.985, 0.95]

/** The colour between four dots of the page. */
const between = (from: Uint8Array, width: number, u: number, v: number, channel: number): number => {
  const [x, y] = [Math.floor(u), Math.floor(v)]
  const [a, b] = [u - x, v - y]
  const at = (dx: number, dy: number): number => from[4 * ((y + dy) * width + x + dx) + channel] ?? 255
  return (at(0, 0) * (1 - a) + at(1, 0) * a) * (1 - b) + (at(0, 1) * (1 - a) + at(1, 1) * a) * b
}

/** From a place of the photograph back to the page, whose four corners (clockwise from top left) are given. */
const projection = ([a, b, c, d]: readonly [Point, Point, Point, Point], width: number, height: number) => {
  const [dx1, dx2, dx3] = [b[0] - c[0], d[0] - c[0], a[0] - b[0] + c[0] - d[0]]
  const [dy1, dy2, dy3] = [b[1] - c[1], d[1] - c[1], a[1] - b[1] + c[1] - d[1]]
  const under = dx1 * dy2 - dx2 * dy1
  const g = (dx3 * dy2 - dx2 * dy3) / under
  const h = (dx1 * dy3 - dx3 * dy1) / under
  const [m00, m01, m02] = [b[0] - a[0] + g * b[0], d[0] - a[0] + h * d[0], a[0]]
  const [m10, m11, m12] = [b[1] - a[1] + g * b[1], d[1] - a[1] + h * d[1], a[1]]
  return (x: number, y: number): Point => {
    const [p, q, r, s] = [m00 - g * x, m01 - h * x, m10 - g * y, m11 - h * y]
    const determinant = p * s - q * r
    const u = (s * (x - m02) - q * (y - m12)) / determinant
    const v = (p * (y - m12) - r * (x - m02)) / determinant
    return [u * width, v * height]
  }
}
