import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Chance } from '../chance.ts'
import { type Colour, type Seen, warp } from './warp.ts'

type Point = readonly [number, number]

const white: Colour = [255, 255, 255]
const beds: readonly [Colour, ...Colour[]] = [white, white, [226, 226, 222], [70, 70, 72], [12, 12, 12]]
const css = ([r, g, b]: Colour): string => `rgb(${r},${g},${b})`

const sheet = (width: number, height: number, colour: Colour) => {
  const canvas = createCanvas(Math.round(width), Math.round(height))
  const context = canvas.getContext('2d')
  context.fillStyle = css(colour)
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'low'
  return { canvas, context }
}

/** Turned about its middle on a bed as large as the page: a sheet laid askew. */
export const askew = (page: Canvas, degrees: number): Canvas => {
  const { canvas, context } = sheet(page.width, page.height, white)
  context.translate(page.width / 2, page.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(page, -page.width / 2, -page.height / 2)
  return canvas
}

/** Turned by about this much, either way, on a bed large enough for all of it. */
export const rotated = (page: Canvas, degrees: number, chance: Chance): Canvas => {
  const angle = ((chance.likely(0.5) ? degrees : -degrees) * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const { canvas, context } = sheet(
    page.width * cos + page.height * sin,
    page.width * sin + page.height * cos,
    chance.pick(beds),
  )
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate(angle)
  context.drawImage(page, -page.width / 2, -page.height / 2)
  return canvas
}

/** Turned clockwise by quarters of a circle. */
export const quarters = (page: Canvas, turns: 1 | 2 | 3): Canvas => {
  const lying = turns !== 2
  const { canvas, context } = sheet(lying ? page.height : page.width, lying ? page.width : page.height, white)
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((turns * Math.PI) / 2)
  context.drawImage(page, -page.width / 2, -page.height / 2)
  return canvas
}

/** Seen from the side: each corner moved inwards by up to this share of the page. */
export const perspective = (
  page: Canvas,
  share: number,
  chance: Chance,
  around: Colour = chance.pick(beds),
): Canvas => {
  const inward = (size: number): number => size * chance.between(share * 0.3, share)
  const [w, h] = [page.width, page.height]
  const corners = [
    [inward(w), inward(h)],
    [w - inward(w), inward(h)],
    [w - inward(w), h - inward(h)],
    [inward(w), h - inward(h)],
  ] as const
  return warp(page, projection(corners, w, h), around)
}

/** The sheet's upper end rises from the glass: lines bow and close up there. */
export const curled = (page: Canvas, chance: Chance): Canvas => {
  const { width, height } = page
  const depth = height * chance.between(0.008, 0.025)
  const reach = height * chance.between(0.08, 0.3)
  const middle = chance.between(0.2, 0.8)
  return warp(
    page,
    (x, y) => {
      const bow = (x / width - middle) ** 2 * 4
      return [x, y + depth * bow * Math.exp(-y / reach)]
    },
    white,
  )
}

/** Near the spine of the book the page falls away from the glass. */
export const bent = (page: Canvas, chance: Chance): Canvas => {
  const { width, height } = page
  const reach = width * chance.between(0.03, 0.06)
  const rise = height * chance.between(0.002, 0.008)
  return warp(
    page,
    (x, y) => {
      const near = Math.exp(-x / reach)
      return [x - reach * 0.5 * near + reach * 0.5, y + rise * near * (1 - (2 * y) / height)]
    },
    [30, 30, 30],
  )
}

/** On a black bed larger than the sheet, whose edges are not quite straight. */
export const blackMargin = (page: Canvas, chance: Chance): Canvas => {
  const edge = (size: number): number => size * chance.between(0.005, 0.07)
  const [left, top] = [edge(page.width), edge(page.height)]
  const { canvas, context } = sheet(
    page.width + left + edge(page.width),
    page.height + top + edge(page.height),
    [10, 10, 10],
  )
  context.translate(left, top)
  context.rotate((chance.around() * Math.PI) / 180)
  context.drawImage(page, 0, 0)
  return canvas
}

/** From a place of the picture back to the page, whose four corners (clockwise from top left) are given. */
const projection = ([a, b, c, d]: readonly [Point, Point, Point, Point], width: number, height: number): Seen => {
  const [dx1, dx2, dx3] = [b[0] - c[0], d[0] - c[0], a[0] - b[0] + c[0] - d[0]]
  const [dy1, dy2, dy3] = [b[1] - c[1], d[1] - c[1], a[1] - b[1] + c[1] - d[1]]
  const under = dx1 * dy2 - dx2 * dy1
  const g = (dx3 * dy2 - dx2 * dy3) / under
  const h = (dx1 * dy3 - dx3 * dy1) / under
  const [m00, m01, m02] = [b[0] - a[0] + g * b[0], d[0] - a[0] + h * d[0], a[0]]
  const [m10, m11, m12] = [b[1] - a[1] + g * b[1], d[1] - a[1] + h * d[1], a[1]]
  return (x, y) => {
    const [p, q, r, s] = [m00 - g * x, m01 - h * x, m10 - g * y, m11 - h * y]
    const determinant = p * s - q * r
    const u = (s * (x - m02) - q * (y - m12)) / determinant
    const v = (p * (y - m12) - r * (x - m02)) / determinant
    return [u * width, v * height]
  }
}
