import sharp from 'sharp'
import { type Frame, frameOf } from '../../shared/frame.ts'
import type { Framing } from '../../shared/framing.ts'
import type { PagePicture } from '../core/ports.ts'
import { meshOf, sampled } from '../kernels/warp.ts'
import { finishPage } from './finish-page.ts'
import { pageSize, type Size } from './page-size.ts'

const channels = 3

/** One channel of a picture as the frame shows it; what the picture does not show is white. */
const shownIn = (frame: Frame, size: Size, source: Size, plane: Uint8Array): Uint8Array => {
  const [across, down] = [frame.width / size.width, frame.height / size.height]
  // Places are those of the middles of pixels.
  const mesh = meshOf(size.width, size.height, (x, y) => {
    const place = frame.toSource({ x: (x + 0.5) * across, y: (y + 0.5) * down })
    return { x: place.x - 0.5, y: place.y - 0.5 }
  })
  return sampled({ ...source, pixels: plane }, mesh).pixels
}

const planeOf = (pixels: Uint8Array, channel: number): Uint8Array =>
  Uint8Array.from({ length: pixels.length / channels }, (_, at) => pixels[at * channels + channel] ?? 0)

const interleaved = (planes: readonly Uint8Array[], { width, height }: Size): Uint8Array => {
  const pixels = new Uint8Array(width * height * channels)
  for (const [channel, plane] of planes.entries())
    for (let at = 0; at < plane.length; at++) pixels[at * channels + channel] = plane[at] ?? 0
  return pixels
}

/** The picture of a page as a person says that it is to stand, from the one that its file gives. */
export const reframe = async ({ image, picture }: PagePicture, framing: Framing): Promise<PagePicture> => {
  const source = { width: image.width, height: image.height }
  const pixels = await sharp(picture)
    .resize({ ...source, fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer()
  const frame = frameOf(source, framing)
  const size = pageSize(frame)
  const planes = [0, 1, 2].map((channel) => shownIn(frame, size, source, planeOf(pixels, channel)))
  const raw = { raw: { ...size, channels } } as const
  return { ...(await finishPage(sharp(interleaved(planes, size), raw), source)), source }
}
