import sharp from 'sharp'
import { type Frame, frameOf } from '../../shared/frame.ts'
import type { Framing } from '../../shared/framing.ts'
import type { PagePicture } from '../core/ports.ts'
import { type Mesh, meshOf, sampled } from '../kernels/warp.ts'
import { asBytes } from './as-bytes.ts'
import { pictureQuality } from './limits.ts'
import { pageSize, type Size } from './page-size.ts'
import { lookAt } from './quality/look.ts'

const channels = 3

/** The way from the page image back to the source. Places are those of the middles of pixels. */
const wayOf = (frame: Frame, size: Size): Mesh => {
  const [across, down] = [frame.width / size.width, frame.height / size.height]
  return meshOf(size.width, size.height, (x, y) => {
    const place = frame.toSource({ x: (x + 0.5) * across, y: (y + 0.5) * down })
    return { x: place.x - 0.5, y: place.y - 0.5 }
  })
}

const planeOf = (pixels: Uint8Array, channel: number): Uint8Array =>
  Uint8Array.from({ length: pixels.length / channels }, (_, at) => pixels[at * channels + channel] ?? 0)

const interleaved = (planes: readonly Uint8Array[], { width, height }: Size): Uint8Array => {
  const pixels = new Uint8Array(width * height * channels)
  for (const [channel, plane] of planes.entries())
    for (let at = 0; at < plane.length; at++) pixels[at * channels + channel] = plane[at] ?? 0
  return pixels
}

/** What people see of it, in colour. */
const pictureBy = async (mesh: Mesh, source: Size, picture: Uint8Array): Promise<Uint8Array<ArrayBuffer>> => {
  const upright = sharp(picture)
    .resize({ ...source, fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
  const pixels = await upright.raw().toBuffer()
  const planes = [0, 1, 2].map((channel) => sampled({ ...source, pixels: planeOf(pixels, channel) }, mesh).pixels)
  const raw = { raw: { width: mesh.width, height: mesh.height, channels } } as const
  const made = sharp(interleaved(planes, mesh), raw).jpeg({ quality: pictureQuality })
  return asBytes(await made.toBuffer())
}

/** The picture of a page as a person says that it is to stand, from the one that its file gives. */
export const reframe = async ({ image, picture }: PagePicture, framing: Framing): Promise<PagePicture> => {
  const source = { width: image.width, height: image.height }
  const frame = frameOf(source, framing)
  const mesh = wayOf(frame, pageSize(frame))
  const framed = sampled(image, mesh)
  return { image: framed, picture: await pictureBy(mesh, source, picture), notes: lookAt(framed, source), source }
}
