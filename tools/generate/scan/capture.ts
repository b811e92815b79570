import type { Canvas } from '@napi-rs/canvas'
import sharp, { type Sharp } from 'sharp'
import type { Chance } from '../chance.ts'

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
  const dots = page.data()
  if (how.noise > 0) grain(dots, how.noise, chance)
  let picture = sharp(dots, { raw: { width, height, channels: 4 } }).removeAlpha()
  if (how.blur > 0.3) picture = picture.blur(how.blur)
  if (how.colour === 'grey' || how.colour === 'one-bit') picture = picture.grayscale()
  if (how.colour === 'bleached') picture = picture.linear(1.5, -118)
  if (how.share !== 1) picture = picture.resize({ width: Math.round(width * how.share), kernel: 'lanczos3' })
  const type = how.colour === 'one-bit' ? 'png' : 'jpeg'
  const { data, info } = await encoded(picture, how, chance).toBuffer({ resolveWithObject: true })
  return { bytes: data, type, width: info.width, height: info.height }
}

const encoded = (picture: Sharp, { colour, quality }: Capture, chance: Chance): Sharp =>
  colour === 'one-bit'
    ? picture.threshold(chance.whole(140, 195)).png({ palette: true, colours: 2, compressionLevel: 6, effort: 1 })
    : picture.jpeg({ quality, chromaSubsampling: '4:2:0' })

/** The sensor's noise: a strip of it, laid over the page again and again. */
const grain = (dots: Uint8Array, strength: number, chance: Chance): void => {
  const strip = Int8Array.from({ length: 65521 }, () => chance.around() * strength)
  let at = chance.whole(0, strip.length - 1)
  for (let i = 0; i < dots.length; i += 4) {
    at = at + 1 === strip.length ? 0 : at + 1
    const more = strip[at] ?? 0
    for (let c = i; c < i + 3; c += 1) {
      const value = (dots[c] ?? 0) + more
      dots[c] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  }
}
