import type { Corners, Framed, Framing, Point } from './framing.ts'
import { fromRectangle, type Homography, inverted, mapped, type Place, type Quad } from './homography.ts'

type Size = { readonly width: number; readonly height: number }

/** A picture as a person says it is to stand: its size in pixels, and how places of it and of the source lie to each other. */
export type Frame = Size & { toSource(place: Place): Place; fromSource(place: Place): Place }

const turnedFrame = ({ width, height }: Size, quarters: number): Frame => {
  switch (quarters) {
    case 1:
      return {
        ...{ width: height, height: width },
        toSource: ({ x, y }) => ({ x: y, y: height - x }),
        fromSource: ({ x, y }) => ({ x: height - y, y: x }),
      }
    case 2: {
      const across = ({ x, y }: Place): Place => ({ x: width - x, y: height - y })
      return { width, height, toSource: across, fromSource: across }
    }
    case 3:
      return {
        ...{ width: height, height: width },
        toSource: ({ x, y }) => ({ x: width - y, y: x }),
        fromSource: ({ x, y }) => ({ x: y, y: width - x }),
      }
    default:
      return { width, height, toSource: (place) => place, fromSource: (place) => place }
  }
}

const between = (one: Place, other: Place): number => Math.hypot(one.x - other.x, one.y - other.y)

const along = 16
/** What comes nearer to the horizon than this is drawn out too far to be read. */
const leastDepth = 0.2

/** Places along the edge of the source. */
const edgeOf = ({ width, height }: Size): Place[] =>
  Array.from({ length: along + 1 }, (_, n) => n / along).flatMap((share) => [
    { x: share * width, y: 0 },
    { x: share * width, y: height },
    { x: 0, y: share * height },
    { x: width, y: share * height },
  ])

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

/** The height of the paper in widths of its table, and the least of it that is left beside the table. */
const paper = { height: 1.7, across: 0.25, down: 0.3 }

/**
 * What of the source is to be seen beside the rectangle, a table: all of it that can be the same sheet, whose height is to
 * its width as that of A4.
 */
const boundsOf = (source: Size, rectangle: Size, way: Homography) => {
  const back = inverted(way)
  const middle = mapped(way, { x: rectangle.width / 2, y: rectangle.height / 2 })
  const usual = mapped(back, middle).depth
  const seen = edgeOf(source)
    .map((place) => mapped(back, place))
    .filter(({ depth }) => depth / usual >= leastDepth)
  const { width, height } = rectangle
  const beside = paper.across * width
  const below = Math.max(paper.down * width, paper.height * width - height)
  const across = seen.map(({ x }) => clamp(x, -beside, width + beside))
  const down = seen.map(({ y }) => clamp(y, -below, height + below))
  return {
    left: Math.min(0, ...across),
    top: Math.min(0, ...down),
    right: Math.max(width, ...across),
    bottom: Math.max(height, ...down),
  }
}

const straightFrame = (source: Size, corners: Corners): Frame => {
  const pixels = ({ x, y }: Point): Place => ({ x: x * source.width, y: y * source.height })
  const [a, b, c, d] = corners
  const quad: Quad = [pixels(a), pixels(b), pixels(c), pixels(d)]
  const [topLeft, topRight, bottomRight, bottomLeft] = quad
  const width = (between(topLeft, topRight) + between(bottomLeft, bottomRight)) / 2
  const height = (between(topLeft, bottomLeft) + between(topRight, bottomRight)) / 2
  const way = fromRectangle(width, height, quad)
  const back = inverted(way)
  const { left, top, right, bottom } = boundsOf(source, { width, height }, way)
  return {
    width: right - left,
    height: bottom - top,
    toSource: ({ x, y }) => mapped(way, { x: x + left, y: y + top }),
    fromSource: (place) => {
      const { x, y } = mapped(back, place)
      return { x: x - left, y: y - top }
    },
  }
}

/** The frame of a picture of this size. */
export const frameOf = (source: Size, framing: Framing): Frame =>
  framing.by === 'turning' ? turnedFrame(source, framing.quarters) : straightFrame(source, framing.corners)

/** Corners dragged on a framed picture, as corners of the picture that the file gives. */
export const cornersInSource = ({ framing, source }: Framed, corners: Corners): Corners => {
  const frame = frameOf(source, framing)
  const back = ({ x, y }: Point): Point => {
    const place = frame.toSource({ x: x * frame.width, y: y * frame.height })
    return { x: clamp(place.x / source.width, -1, 2), y: clamp(place.y / source.height, -1, 2) }
  }
  const [a, b, c, d] = corners
  return [back(a), back(b), back(c), back(d)]
}
