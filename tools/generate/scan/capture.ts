import type { Canvas } from '@napi-rs/canvas'
import sharp, { type Sharp } from 'sharp'
import type { Chance } from '../chance.ts'
import { blackAndWhitePng } from './black-and-white-png.ts'

sharp.concurrency(1)
sharp.cache(false)

/** What turns a sheet into a file. `share`: pixels kept of each side; `blur`: its sigma in pixels at 200 dots an inch. */
export type Capture = {
  colour: 'colour' | 'grey' | 'bleached' | 'one-bit'
  quality: number
  share: number
  blur: number
  noise: number
}

/** A page as it goes into a file. */
export type Scan = { bytes: Buffer; type: 'png' | 'jpeg'; width: number; height: number }

export const scannerCapture = (chance: Chance): Capture => ({
  colour: chance.pick(['colour', 'colour', 'grey', 'bleached']),
  quality: chance.whole(62, 88),
  share: 1,
  blur: chance.likely(0.6) ? chance.between(0.3, 0.7) : 0,
  noise: chance.between(0, 6),
})

export const capture = async (page: Canvas, how: Capture, chance: Chance): Promise<Scan> => {
  const { width, height } = page
  const channels = how.colour === 'grey' || how.colour === 'one-bit' ? 1 : 3
  const dots = channels === 1 ? greyOf(page.data()) : colourOf(page.data())
  if (how.noise > 0) grain(dots, how.noise, chance)
  let picture = sharp(dots, { raw: { width, height, channels } })
  if (how.blur > 0.3) picture = picture.blur(how.blur)
  if (how.colour === 'bleached') picture = picture.linear(1.5, -118)
  if (how.share !== 1) picture = picture.resize({ width: Math.round(width * how.share), kernel: 'lanczos3' })
  if (how.colour === 'one-bit') return oneBit(picture, chance.whole(140, 195))
  const jpeg = picture.jpeg({ quality: how.quality, chromaSubsampling: '4:2:0' })
  const { data, info } = await jpeg.toBuffer({ resolveWithObject: true })
  return { bytes: data, type: 'jpeg', width: info.width, height: info.height }
}

const oneBit = async (picture: Sharp, threshold: number): Promise<Scan> => {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  return { bytes: blackAndWhitePng(data, width, height, threshold), type: 'png', width, height }
}

const colourOf = (from: Uint8Array): Uint8ClampedArray => {
  const to = new Uint8ClampedArray((from.length / 4) * 3)
  for (let at = 0, i = 0; i < from.length; at += 3, i += 4) {
    to[at] = from[i] ?? 0
    to[at + 1] = from[i + 1] ?? 0
    to[at + 2] = from[i + 2] ?? 0
  }
  return to
}

const greyOf = (from: Uint8Array): Uint8ClampedArray => {
  const to = new Uint8ClampedArray(from.length / 4)
  for (let at = 0, i = 0; at < to.length; at += 1, i += 4)
    to[at] = (77 * (from[i] ?? 0) + 150 * (from[i + 1] ?? 0) + 29 * (from[i + 2] ?? 0)) >> 8
  return to
}

/** The sensor's noise: a strip of it, laid over the page again and again. */
const grain = (dots: Uint8ClampedArray, strength: number, chance: Chance): void => {
  const strip = Int8Array.from({ length: 16381 }, () => chance.around() * strength)
  for (let start = 0; start < dots.length; start += strip.length) {
    const end = Math.min(strip.length, dots.length - start)
    for (let at = 0; at < end; at += 1) dots[start + at] = (dots[start + at] ?? 0) + (strip[at] ?? 0)
  }
}
