import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Corners, Framing } from '../../shared/framing.ts'
import { openImaging } from './imaging.ts'
import { pagePixels } from './limits.ts'

const imaging = openImaging({ worker: new URL('./worker.ts', import.meta.url), processes: 1 })
let folder = ''
let photo = ''

const size = { width: 1200, height: 800 }
/** A dark table in perspective on light paper, with a light mark near its top left corner. */
const table = [
  [300, 200],
  [900, 260],
  [1000, 640],
  [200, 560],
] as const
const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">
  <rect width="100%" height="100%" fill="#eee"/>
  <polygon points="${table.map((at) => at.join()).join(' ')}" fill="#333"/>
  <circle cx="330" cy="230" r="14" fill="#eee"/></svg>`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reframe-'))
  photo = join(folder, 'photo.png')
  await writeFile(photo, await sharp(Buffer.from(drawn)).png().toBuffer())
})
afterAll(async () => {
  await imaging.close()
  await rm(folder, { recursive: true })
})

const pictureWith = async (framing: Framing) => {
  const made = await imaging.picture(photo, 1, new AbortController().signal, framing)
  if (!made.ok) throw new Error(made.failure.code)
  return made.value
}

type Grey = { width: number; height: number; pixels: Uint8Array }
const levelAt = ({ width, height, pixels }: Grey, x: number, y: number): number =>
  pixels[Math.floor(y * height) * width + Math.floor(x * width)] ?? 0

/** The box around what is dark, as shares of the picture. */
const darkBox = (image: Grey) => {
  const dark = [...image.pixels.keys()].filter((at) => (image.pixels[at] ?? 255) < 128)
  const xs = dark.map((at) => at % image.width)
  const ys = dark.map((at) => Math.floor(at / image.width))
  const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b), 0)
  const box = { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) }
  return { ...box, share: dark.length / ((box.right - box.left + 1) * (box.bottom - box.top + 1)) }
}

describe('a picture as a person says that it is to stand', () => {
  it('is turned by quarters, for the reader and for people alike', async () => {
    const { image, picture, source } = await pictureWith({ by: 'turning', quarters: 1 })
    expect([image.width < image.height, source]).toEqual([true, { width: image.height, height: image.width }])
    const shown = await sharp(picture).metadata()
    expect([shown.width, shown.height]).toEqual([image.width, image.height])
    // the mark near the top left of the table is now near its top right
    expect(levelAt(image, 1 - 230 / 800, 330 / 1200)).toBeGreaterThan(200)
    expect(levelAt(image, 1 - 230 / 800, 500 / 1200)).toBeLessThan(90)
  })

  it('shows the table as an upright rectangle when it is straightened by its corners', async () => {
    const at = ([x, y]: readonly [number, number]) => ({ x: x / size.width, y: y / size.height })
    const corners: Corners = [at(table[0]), at(table[1]), at(table[2]), at(table[3])]
    const before = darkBox((await pictureWith({ by: 'turning', quarters: 0 })).image)
    const { image } = await pictureWith({ by: 'corners', corners })
    const after = darkBox(image)
    expect(before.share).toBeLessThan(0.8)
    expect(after.share).toBeGreaterThan(0.97)
    expect(Math.abs(image.width * image.height - pagePixels) / pagePixels).toBeLessThan(0.01)
  })
})
