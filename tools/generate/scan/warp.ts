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
  const source = { data: page.data(), width: page.width, height: page.height }
  for (let top = 0; top < height; top += net)
    for (let left = 0; left < width; left += net) {
      const corners = [
        seen(left, top),
        seen(left + net, top),
        seen(left, top + net),
        seen(left + net, top + net),
      ] as const
      fillTile(picture, source, corners, { left, top }, around)
    }
  context.putImageData(picture, 0, 0)
  return canvas
}

type Corners = readonly [
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
  readonly [number, number],
]
type Source = { data: Uint8Array; width: number; height: number }
type Target = { data: Uint8ClampedArray; width: number; height: number }

const fillTile = (
  target: Target,
  source: Source,
  [a, b, c, d]: Corners,
  { left, top }: { left: number; top: number },
  around: Colour,
): void => {
  const right = Math.min(left + net, target.width)
  const bottom = Math.min(top + net, target.height)
  for (let y = top; y < bottom; y += 1) {
    const down = (y - top) / net
    const u = a[0] + (c[0] - a[0]) * down
    const v = a[1] + (c[1] - a[1]) * down
    const du = (b[0] + (d[0] - b[0]) * down - u) / net
    const dv = (b[1] + (d[1] - b[1]) * down - v) / net
    copyRun(target.data, 4 * (y * target.width + left), right - left, source, { u, v, du, dv }, around)
  }
}

type Run = { u: number; v: number; du: number; dv: number }

/** A run of dots, each the colour between four dots of the page; weights count 256ths. */
const copyRun = (
  to: Uint8ClampedArray,
  start: number,
  dots: number,
  source: Source,
  run: Run,
  around: Colour,
): void => {
  const { data, width, height } = source
  const { du, dv } = run
  let { u, v } = run
  for (let at = start; at < start + 4 * dots; at += 4, u += du, v += dv) {
    to[at + 3] = 255
    if (!(u >= 0 && v >= 0 && u < width - 1 && v < height - 1)) {
      to[at] = around[0]
      to[at + 1] = around[1]
      to[at + 2] = around[2]
      continue
    }
    const x = u | 0
    const y = v | 0
    const right = ((u - x) * 256) | 0
    const down = ((v - y) * 256) | 0
    const first = 4 * (y * width + x)
    const below = first + 4 * width
    for (let c = 0; c < 3; c += 1) {
      const high = (data[first + c] ?? 0) * (256 - right) + (data[first + c + 4] ?? 0) * right
      const low = (data[below + c] ?? 0) * (256 - right) + (data[below + c + 4] ?? 0) * right
      to[at + c] = (high * (256 - down) + low * down) >> 16
    }
  }
}
