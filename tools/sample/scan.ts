import { type Canvas, createCanvas } from '@napi-rs/canvas'
import sharp, { type Sharp } from 'sharp'
import { type Chance, chanceFrom } from './chance.ts'
import { photograph } from './photo.ts'
import type { Look } from './plan.ts'

/** A page as a scanner or a telephone sees it, ready to be put into a file. */
export type Scan = { bytes: Buffer; type: 'png' | 'jpeg' }

/** Degrees by which the sheet lies askew: enough to be seen, less than a reader must bear. */
const askew = 0.6

export const scanOf = async (page: Canvas, look: Look, seed: number): Promise<Scan> => {
  const chance = chanceFrom(seed)
  if (look === 'photo') return jpeg(photograph(page, chance), 62)
  const turned = turn(page, chance.between(-askew, askew))
  if (look === 'black-and-white') return bilevel(turned)
  shade(turned, chance)
  const picture = await jpeg(turned, 58)
  return look === 'grey-scan'
    ? { ...picture, bytes: await sharp(picture.bytes).grayscale().jpeg({ quality: 52, mozjpeg: true }).toBuffer() }
    : picture
}

const turn = (page: Canvas, degrees: number): Canvas => {
  const turned = createCanvas(page.width, page.height)
  const context = turned.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, page.width, page.height)
  context.translate(page.width / 2, page.height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.drawImage(page, -page.width / 2, -page.height / 2)
  return turned
}

/** The lamp fades towards one edge, and the paper is not quite white. */
const shade = (page: Canvas, chance: Chance): void => {
  const context = page.getContext('2d')
  context.resetTransform()
  const light = context.createLinearGradient(0, 0, page.width, page.height * chance.between(0, 0.4))
  light.addColorStop(0, '#ebe9e4')
  light.addColorStop(0.12, '#fbfaf7')
  light.addColorStop(1, '#f7f6f2')
  context.globalCompositeOperation = 'multiply'
  context.fillStyle = light
  context.fillRect(0, 0, page.width, page.height)
  context.globalCompositeOperation = 'source-over'
}

const raw = (page: Canvas): Sharp =>
  sharp(page.data(), { raw: { width: page.width, height: page.height, channels: 4 } }).removeAlpha()

const jpeg = async (page: Canvas, quality: number): Promise<Scan> => ({
  bytes: await raw(page).jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' }).toBuffer(),
  type: 'jpeg',
})

/** As an office copier scans: every dot is black or white. */
const bilevel = async (page: Canvas): Promise<Scan> => ({
  bytes: await raw(page)
    .grayscale()
    .threshold(168)
    .png({ palette: true, colours: 2, compressionLevel: 9, effort: 10 })
    .toBuffer(),
  type: 'png',
})
