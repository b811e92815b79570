/** Six numbers of a PDF matrix: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number]

/** A rectangle of a page in points, y upwards; `left` < `right`, `bottom` < `top`. */
export type Rectangle = { left: number; bottom: number; right: number; top: number }

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const combine = (inner: Matrix, outer: Matrix): Matrix => {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

export const intersection = (one: Rectangle, other: Rectangle): Rectangle => ({
  left: Math.max(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.min(one.right, other.right),
  top: Math.min(one.top, other.top),
})

export const areaOf = ({ left, bottom, right, top }: Rectangle): number =>
  Math.max(0, right - left) * Math.max(0, top - bottom)

/** A slant of less than this share of the length is a rounding of the program that wrote the file. */
const straight = 1e-3

/** Where the rectangle from (x, y) with this width and height comes to lie, or null when the matrix slants it. */
export const placed = (
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
  width: number,
  height: number,
): Rectangle | null => {
  const upright = Math.abs(b) <= straight * Math.abs(a) && Math.abs(c) <= straight * Math.abs(d)
  const lying = Math.abs(a) <= straight * Math.abs(b) && Math.abs(d) <= straight * Math.abs(c)
  if (upright === lying) return null
  const xs = [a * x + c * y + e, a * (x + width) + c * (y + height) + e]
  const ys = [b * x + d * y + f, b * (x + width) + d * (y + height) + f]
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) }
}

const quarterTurns = new Map([
  ['1,0,0,1', 0],
  ['0,1,-1,0', 90],
  ['-1,0,0,-1', 180],
  ['0,-1,1,0', 270],
] as const)

/**
 * How far an image under this matrix is turned clockwise when the page is shown turned by `rotate`, in degrees. Null
 * when it is mirrored or slanted.
 */
export const turnOf = ([a, b, c, d]: Matrix, rotate: number): 0 | 90 | 180 | 270 | null => {
  const length = Math.max(Math.abs(a), Math.abs(b))
  const breadth = Math.max(Math.abs(c), Math.abs(d))
  if (length === 0 || breadth === 0) return null
  // Where the image's right and its bottom point, in the page as shown, y downwards.
  const unit = (value: number, size: number): number => Math.round(value / size) + 0
  let right = [unit(a, length), unit(-b, length)] as const
  let bottom = [unit(-c, breadth), unit(d, breadth)] as const
  for (let turned = 0; turned < rotate; turned += 90) {
    right = [0 - right[1], right[0]]
    bottom = [0 - bottom[1], bottom[0]]
  }
  return quarterTurns.get([...right, ...bottom].join(',') as '1,0,0,1') ?? null
}
