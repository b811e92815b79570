import type { Box } from '../../../shared/geometry.ts'

/** Pixels of a page's picture or of the screen. */
export type Size = { readonly width: number; readonly height: number }
export type Region = { readonly x: number; readonly y: number } & Size

const margin = 24
const step = 1.25
const smallest = 0.1
const largest = 4

/** How a page is shown: as wide as the room, whole, or at a scale (screen pixels a picture pixel). */
export type Zoom = 'width' | 'page' | number

/** A zoom as it was written down; null for anything else. */
export const zoomOf = (text: string): Zoom | null => {
  if (text === 'width' || text === 'page') return text
  const scale = Number(text)
  return scale >= smallest && scale <= largest ? scale : null
}

export const scaleOf = (zoom: Zoom, page: Size, room: Size): number => {
  const wide = Math.max(1, room.width - 2 * margin) / page.width
  if (zoom === 'width') return Math.min(wide, 1.5)
  if (zoom === 'page') return Math.min(wide, Math.max(1, room.height - 2 * margin) / page.height)
  return zoom
}

/** Quarters of a turn, clockwise, that a person has given the picture. */
export type Turn = 0 | 1 | 2 | 3
const nextTurn = { 0: 1, 1: 2, 2: 3, 3: 0 } as const
export const turnOn = (turn: Turn): Turn => nextTurn[turn]

/** A page that lies on its side is as wide as it was high. */
export const turnedSize = ({ width, height }: Size, turn: Turn): Size =>
  turn % 2 === 0 ? { width, height } : { width: height, height: width }

/** Where a point of the picture is when the picture is turned. */
export const turnedPoint = (x: number, y: number, { width, height }: Size, turn: Turn): { x: number; y: number } => {
  switch (turn) {
    case 0:
      return { x, y }
    case 1:
      return { x: height - y, y: x }
    case 2:
      return { x: width - x, y: height - y }
    case 3:
      return { x: y, y: width - x }
  }
}

/** Turns the picture about its upper left corner and moves it back into its place. */
export const turnStyle = ({ width, height }: Size, turn: Turn): string => {
  const corner = [
    [0, 0],
    [height, 0],
    [width, height],
    [0, width],
  ][turn] ?? [0, 0]
  return `translate(${corner[0]}px, ${corner[1]}px) rotate(${turn * 90}deg)`
}

export const zoomBy = (scale: number, direction: 1 | -1): number =>
  Math.min(largest, Math.max(smallest, scale * step ** direction))

export const pixelsOf = (box: Box, page: Size): Region => ({
  x: box.x * page.width,
  y: box.y * page.height,
  width: box.w * page.width,
  height: box.h * page.height,
})

/**
 * The part of a page to enlarge for a figure: the figure with the paper around it, mostly at its right, where the
 * number stands again in words. Always of the shape asked for (width over height) and always within the page.
 */
export const cropOf = (box: Box, page: Size, shape: number): Region => {
  const own = pixelsOf(box, page)
  const wanted = Math.max(own.height * 1.7, (own.width * 1.5) / shape)
  const height = Math.min(wanted, page.height, page.width / shape)
  const width = height * shape
  const within = (at: number, length: number, whole: number) => Math.min(Math.max(0, at), whole - length)
  return {
    x: within(own.x - width * 0.08, width, page.width),
    y: within(own.y + own.height / 2 - height / 2, height, page.height),
    width,
    height,
  }
}
