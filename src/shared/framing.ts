import { z } from 'zod'

/** A place on a picture: fractions of its width and height, from the top left. */
export const Point = z.object({ x: z.number().min(-1).max(2), y: z.number().min(-1).max(2) })
export type Point = z.infer<typeof Point>

/** Top left, top right, bottom right, bottom left, as they stand on the paper when it is upright. */
export const Corners = z.tuple([Point, Point, Point, Point])
export type Corners = z.infer<typeof Corners>

/**
 * What a person says of how a page's picture is to stand: turned by quarters, clockwise, or straightened so that the
 * corners become those of an upright rectangle. Both are of the picture as the file gives it.
 */
export const Framing = z.discriminatedUnion('by', [
  z.object({ by: z.literal('turning'), quarters: z.int().min(0).max(3) }),
  z.object({ by: z.literal('corners'), corners: Corners }),
])
export type Framing = z.infer<typeof Framing>

export const asItStands: Framing = { by: 'turning', quarters: 0 }

export const isAsItStands = (framing: Framing): boolean => framing.by === 'turning' && framing.quarters === 0

/** A framing with the size of the picture that the file gives: all that is needed to find the way back to it. */
export const Framed = z.object({
  framing: Framing,
  source: z.object({ width: z.int().min(1), height: z.int().min(1) }),
})
export type Framed = z.infer<typeof Framed>

const turnCorners = ([topLeft, topRight, bottomRight, bottomLeft]: Corners): Corners => [
  bottomLeft,
  topLeft,
  topRight,
  bottomRight,
]

/** The framing after so many quarters more, clockwise. */
export const turnedOn = (framing: Framing, quarters: number): Framing => {
  const more = ((quarters % 4) + 4) % 4
  if (framing.by === 'turning') return { by: 'turning', quarters: (framing.quarters + more) % 4 }
  return Array.from({ length: more }).reduce<Framing & { by: 'corners' }>(
    ({ corners }) => ({ by: 'corners', corners: turnCorners(corners) }),
    framing,
  )
}

const leastArea = 0.01

/** Whether corners go once around a piece of the picture, clockwise, without a dent: nothing else can be straightened. */
export const areCorners = (corners: Corners): boolean => {
  const turns = corners.map((at, n) => {
    const next = corners[(n + 1) % 4] ?? at
    const last = corners[(n + 2) % 4] ?? at
    return (next.x - at.x) * (last.y - next.y) - (next.y - at.y) * (last.x - next.x)
  })
  const area = corners.reduce((sum, at, n) => {
    const next = corners[(n + 1) % 4] ?? at
    return sum + (at.x * next.y - next.x * at.y) / 2
  }, 0)
  return turns.every((turn) => turn > 0) && area >= leastArea
}
