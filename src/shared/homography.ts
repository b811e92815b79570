/** A place in pixels. */
export type Place = { readonly x: number; readonly y: number }
export type Quad = readonly [Place, Place, Place, Place]

/** The nine numbers of a projective map, row by row. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number]

/** From the unit square (clockwise from its top left) to a quadrilateral. Heckbert, 1989, section 2.2.1. */
const fromSquare = ([a, b, c, d]: Quad): Homography => {
  const [sumX, sumY] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y]
  const [ex, ey, fx, fy] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y]
  const whole = ex * fy - fx * ey
  const g = (sumX * fy - fx * sumY) / whole
  const h = (ex * sumY - sumX * ey) / whole
  return [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h, 1]
}

/** The way back; a map and its multiples are one map, so the adjugate will do. */
export const inverted = ([a, b, c, d, e, f, g, h, i]: Homography): Homography => [
  ...([e * i - f * h, c * h - b * i, b * f - c * e] as const),
  ...([f * g - d * i, a * i - c * g, c * d - a * f] as const),
  ...([d * h - e * g, b * g - a * h, a * e - b * d] as const),
]

/** From a rectangle that begins at the origin to a quadrilateral, corner to corner. */
export const fromRectangle = (width: number, height: number, quad: Quad): Homography => {
  const [a, b, c, d, e, f, g, h, i] = fromSquare(quad)
  return [a / width, b / height, c, d / width, e / height, f, g / width, h / height, i]
}

/** Where a place goes, and how near the horizon it lies: 0 on it, negative behind it. */
export const mapped = ([a, b, c, d, e, f, g, h, i]: Homography, { x, y }: Place): Place & { depth: number } => {
  const depth = g * x + h * y + i
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth, depth }
}
