import type { Heif, HeifImage } from 'libheif-js/libheif-wasm/libheif-bundle.js'
import sharp from 'sharp'
import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { PagePicture } from '../core/ports.ts'
import { finishPage } from './finish-page.ts'
import { limits } from './limits.ts'
import { pageSize } from './page-size.ts'

/** Two megabytes of decoder, loaded when a worker first meets such a file. */
let heif: Promise<Heif> | null = null
const loadHeif = async (): Promise<Heif> => (await import('libheif-js/libheif-wasm/libheif-bundle.js')).default()

/** Hands the images of the file to `use` and frees them afterwards; nothing is decoded yet. */
const withImages = async <T>(bytes: Uint8Array, use: (images: HeifImage[]) => Promise<T> | T): Promise<T> => {
  heif ??= loadHeif()
  const { HeifDecoder } = await heif
  const images = new HeifDecoder().decode(bytes)
  try {
    return await use(images)
  } finally {
    for (const image of images) image.free()
  }
}

/** How many images the file shows; a telephone's photograph is one. */
export const heicPages = async (bytes: Uint8Array): Promise<Result<number>> => {
  const count = await withImages(bytes, (images) => images.length)
  return count === 0 ? failed(failure('unreadable-image')) : ok(count)
}

const display = (image: HeifImage, width: number, height: number): Promise<Uint8ClampedArray> =>
  new Promise((resolve, reject) => {
    const data = new Uint8ClampedArray(width * height * 4)
    image.display({ data, width, height }, (filled) =>
      filled === null ? reject(new Error('not decoded')) : resolve(filled.data),
    )
  })

/** Decodes one image, turned as the file says. Throws when it is damaged. */
export const heicPicture = (bytes: Uint8Array, page: number): Promise<Result<PagePicture>> =>
  withImages(bytes, async (images) => {
    const image = images[page - 1]
    if (image === undefined) return failed(failure('unreadable-image'))
    const [width, height] = [image.get_width(), image.get_height()]
    const pixels = width * height
    if (pixels > limits.imagePixels) return failed(failure('too-many-pixels', { megapixels: Math.round(pixels / 1e6) }))
    const raw = { raw: { width, height, channels: 4 as const } }
    const frame = sharp(await display(image, width, height), raw).flatten({ background: '#fff' })
    return ok(await finishPage(frame.resize({ ...pageSize({ width, height }), fit: 'fill' }), { width, height }))
  })
