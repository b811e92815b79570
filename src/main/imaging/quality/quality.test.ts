import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import type { PageImage } from '../../core/ports.ts'
import { cutSides } from './cut.ts'
import { lookAt } from './look.ts'
import { sharpnessOf } from './sharpness.ts'
import { tonesOf } from './tones.ts'

const size = { width: 1654, height: 2339 }

/** A table of ten rows with strokes for print in it, and a line of print at the foot. */
const drawing = (ink = '#111', paper = '#f4f4f4'): string => {
  const rows = Array.from({ length: 11 }, (_, n) => `M200 ${600 + n * 120}H1450`).join('')
  const columns = [200, 500, 1100, 1450].map((x) => `M${x} 600V1800`).join('')
  const print = Array.from({ length: 400 }, (_, n) => `M${220 + (n % 40) * 30} ${630 + Math.floor(n / 40) * 120}v40`)
  const foot = Array.from({ length: 20 }, (_, n) => `M${600 + n * 16} 2250v40`)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="100%" height="100%"
    fill="${paper}"/><path d="${rows}${columns}${print.join('')}${foot.join('')}" stroke="${ink}" stroke-width="4"/></svg>`
}
const page = sharp(Buffer.from(drawing()))

const imageOf = async (drawn: Sharp): Promise<PageImage> => {
  const encoded = await drawn.png().toBuffer()
  const whole = sharp(encoded).resize({ ...size, fit: 'fill' })
  return { ...size, pixels: Uint8Array.from(await whole.greyscale().raw().toBuffer()) }
}
const notesOf = async (drawn: Sharp, own = size) => lookAt(await imageOf(drawn), own)

test('A clear page is told nothing of, nor is an empty sheet', async () => {
  expect(await notesOf(page.clone())).toEqual([])
  expect(await notesOf(page.clone().threshold(128))).toEqual([])
  expect(await notesOf(sharp({ create: { ...size, channels: 3, background: '#eee' } }))).toEqual([])
})

test('A blurred page is told of, and the more it is blurred the less sharp it counts', async () => {
  const images = await Promise.all([1, 3, 6].map((sigma) => imageOf(page.clone().blur(sigma))))
  const sharpness = images.map((image) => sharpnessOf(image, tonesOf(image)))
  expect(sharpness).toEqual([...sharpness].sort((a, b) => b - a))
  expect(images.map((image) => lookAt(image, size).includes('page-blurred'))).toEqual([false, true, true])
})

test('A page with little between ink and paper is faint', async () => {
  expect(await notesOf(sharp(Buffer.from(drawing('#bbb', '#e0e0e0'))))).toEqual(['page-faint'])
  expect(await notesOf(sharp(Buffer.from(drawing('#555', '#e0e0e0'))))).toEqual([])
})

test('A page of few pixels is coarse', async () => {
  expect(await notesOf(page.clone(), { width: 700, height: 990 })).toContain('page-coarse')
  expect(await notesOf(page.clone(), { width: 850, height: 1203 })).toEqual([])
})

test.each([
  ['right', { left: 0, top: 0, width: 1200, height: 2339 }, 1],
  ['left', { left: 700, top: 0, width: 954, height: 2339 }, 1],
  ['bottom', { left: 0, top: 0, width: 1654, height: 1700 }, 1],
  ['top', { left: 0, top: 700, width: 1654, height: 1639 }, 1],
  ['corner', { left: 300, top: 0, width: 1354, height: 1700 }, 2],
  ['the foot alone', { left: 0, top: 0, width: 1654, height: 2270 }, 0],
])('A table that runs out of the picture is told of: %s', async (_, part, sides) => {
  const image = await imageOf(page.clone().extract(part))
  expect(cutSides(image, tonesOf(image))).toBe(sides)
  expect(lookAt(image, size).includes('page-cut')).toBe(sides > 0)
})
