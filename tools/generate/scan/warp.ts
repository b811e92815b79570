import { type Canvas, createCanvas } from '@napi-rs/canvas'

/** Says for a place of the picture that comes out (pixels) where on the page it was seen. */
export type Seen = (x: number, y: number) => readonly [number, number]
export type Colour = readonly [number, number, number]

/** Places are worked out on a net this wide and lie evenly between. */
const net = 16

/** The page bent so that each dot shows what was seen there; outside the page lies `around`. */
export const warp = (page: Canvas, seen: Seen, around: Colour, width = page.width, height = page.height): Canvas => {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const picture = context.createImageData(width, height)
  const bytes = page.data()
  const source = { dots: dotsOf(bytes), width: page.width, height: page.height }
  const target = { dots: dotsOf(picture.data), width, height, around: packed(around) }
  for (let top = 0; top < height; top += net)
    for (let left = 0; left < width; left += net) {
      const corners = [
        seen(left, top),
        seen(left + net, top),
        seen(left, top + net),
        seen(left + net, top + net),
      ] as const
      fillTile(target, source, corners, left, top)
    }
  context.putImageData(picture, 0, 0)
  return canvas
}

type Point = readonly [number, number]
/** Pictures whose dots are whole numbers: red, green, blue and a full alpha, a byte each, red lowest. */
type Source = { dots: Uint32Array; width: number; height: number }
type Target = Source & { around: number }

const dotsOf = ({ buffer, byteOffset, length }: Uint8Array | Uint8ClampedArray): Uint32Array =>
  new Uint32Array(buffer, byteOffset, length / 4)
const packed = ([red, green, blue]: Colour): number => (0xff000000 | (blue << 16) | (green << 8) | red) >>> 0

const fillTile = (
  target: Target,
  source: Source,
  corners: readonly [Point, Point, Point, Point],
  left: number,
  top: number,
): void => {
  const [a, b, c, d] = corners
  const right = Math.min(left + net, target.width)
  const bottom = Math.min(top + net, target.height)
  for (let y = top; y < bottom; y += 1) {
    const down = (y - top) / net
    const u = a[0] + (c[0] - a[0]) * down
    const v = a[1] + (c[1] - a[1]) * down
    const du = (b[0] + (d[0] - b[0]) * down - u) / net
    const dv = (b[1] + (d[1] - b[1]) * down - v) / net
    const start = y * target.width + left
    for (let at = 0; at < right - left; at += 1)
      target.dots[start + at] = dotAt(source, u + du * at, v + dv * at, target.around)
  }
}

/** The colour between four dots. Weights count 256ths; red and blue are mixed together, green by itself. */
const dotAt = ({ dots, width, height }: Source, u: number, v: number, around: number): number => {
  if (!(u >= 0 && v >= 0 && u < width - 1 && v < height - 1)) return around
  const x = u | 0
  const y = v | 0
  const right = ((u - x) * 256) | 0
  const down = ((v - y) * 256) | 0
  const first = y * width + x
  const a = dots[first] ?? 0
  const b = dots[first + 1] ?? 0
  const c = dots[first + width] ?? 0
  const d = dots[first + width + 1] ?? 0
  if (a === b && b === c && c === d) return a
  const ends = mixed(
    mixed(a & 0xff00ff, b & 0xff00ff, right) & 0xff00ff,
    mixed(c & 0xff00ff, d & 0xff00ff, right) & 0xff00ff,
    down,
  )
  const green = mixed(
    mixed((a >> 8) & 0xff, (b >> 8) & 0xff, right),
    mixed((c >> 8) & 0xff, (d >> 8) & 0xff, right),
    down,
  )
  return (0xff000000 | (ends & 0xff00ff) | ((green & 0xff) << 8)) >>> 0
}

const mixed = (one: number, other: number, share: number): number =>
  (Math.imul(one, 256 - share) + Math.imul(other, share)) >>> 8
