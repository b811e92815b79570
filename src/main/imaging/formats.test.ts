import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openImaging } from './imaging.ts'
import { fax, jbig2 } from './testing/fax.ts'
import { onePage, rawImage, rawPdf } from './testing/raw-pdf.ts'

const imaging = openImaging({ worker: new URL('./worker.ts', import.meta.url), processes: 1 })
const { signal } = new AbortController()
const files = join(import.meta.dirname, 'testing/files')
const content = 'q 595 0 0 842 0 0 cm /Scan Do Q'
const bits = '/BitsPerComponent 1/ColorSpace/DeviceGray'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'formats-'))
})
afterAll(async () => {
  await imaging.close()
  await rm(folder, { recursive: true })
})

/** The grey on the left and on the right of the picture made of these bytes, or the code of its failure. */
const sidesOf = async (bytes: Uint8Array): Promise<[string, string] | string> => {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  const made = await imaging.picture(path, 1, signal)
  if (!made.ok) return made.failure.code
  const { width, height, pixels } = made.value.image
  const shade = (x: number): string => ((pixels[Math.round(height * 0.9) * width + x] ?? 128) < 100 ? 'dark' : 'light')
  return [shade(Math.round(width * 0.1)), shade(Math.round(width * 0.9))]
}

test.each(['CCITT', 'JBIG2', 'JPX', 'HEIC'])('%s is decoded', async (kind) => {
  const jpx = await readFile(join(files, 'half-black.jp2'))
  const parameters = '/DecodeParms<</K -1/Columns 240/Rows 64>>'
  const made: Record<string, Uint8Array> = {
    CCITT: onePage({ content, scan: rawImage(240, 64, 'CCITTFaxDecode', await fax(), bits + parameters) }),
    JBIG2: onePage({ content, scan: rawImage(240, 64, 'JBIG2Decode', await jbig2(), bits) }),
    JPX: onePage({ content, scan: rawImage(240, 320, 'JPXDecode', jpx) }),
    HEIC: await readFile(join(files, 'half-black.heic')),
  }
  expect(await sidesOf(made[kind] ?? Buffer.alloc(0))).toEqual(['dark', 'light'])
})

test('Every page of a TIFF is a page', async () => {
  const shades = ['#000', '#fff', '#000']
  const drawn = shades.map((background) => sharp({ create: { width: 200, height: 280, channels: 3, background } }))
  const pages = await Promise.all(drawn.map((one) => one.png().toBuffer()))
  const path = join(folder, 'pages')
  await writeFile(
    path,
    await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer(),
  )
  const inspected = await imaging.inspect(path, signal)
  expect(inspected.ok && inspected.value).toEqual({ mediaType: 'image/tiff', pages: 3 })
  const middles: (number | undefined)[] = []
  for (const page of [1, 2, 3]) {
    const made = await imaging.picture(path, page, signal)
    if (made.ok) middles.push(made.value.image.pixels[made.value.image.pixels.length / 2])
  }
  expect(middles).toEqual([0, 255, 0])
})

const good = async () =>
  expect(await sidesOf(await readFile(join(files, 'half-black.heic')))).toEqual(['dark', 'light'])

/** A good picture whose header says that it is 60,000 pixels wide and high. */
const hugeOf = async (format: 'png' | 'jpeg' | 'tiff'): Promise<Buffer> => {
  const small = await sharp({ create: { width: 70, height: 50, channels: 3, background: '#fff' } })
    .toFormat(format)
    .toBuffer()
  if (format === 'png') {
    small.writeUInt32BE(60_000, 16)
    small.writeUInt32BE(60_000, 20)
    small.writeUInt32BE(crc32(small.subarray(12, 29)), 29)
  } else if (format === 'jpeg') {
    const frame = small.indexOf(Buffer.from([0xff, 0xc0]))
    small.writeUInt16BE(60_000, frame + 5)
    small.writeUInt16BE(60_000, frame + 7)
  } else {
    const directory = small.readUInt32LE(4)
    for (let at = directory + 2; at < directory + 2 + small.readUInt16LE(directory) * 12; at += 12)
      if ([256, 257].includes(small.readUInt16LE(at))) small.writeUInt32LE(60_000, at + 8)
  }
  return small
}

test.each(['png', 'jpeg', 'tiff'] as const)('A %s of too many pixels fails alone', async (format) => {
  expect(await sidesOf(await hugeOf(format))).toBe('too-many-pixels')
  await good()
})

test('Images of a PDF with too many pixels fail alone', async () => {
  const huge = onePage({ content, scan: rawImage(60_000, 60_000, 'FlateDecode', deflateSync(Buffer.alloc(1000))) })
  expect(await sidesOf(huge)).toBe('unreadable-page')
  await good()
})

test.each([65, 99_999_999, 2_147_483_648])('An image of %d bits a colour fails at once', async (bits) => {
  const dict = `/Type/XObject/Subtype/Image/Width 240/Height 320/BitsPerComponent ${bits}/ColorSpace/DeviceRGB`
  const scan = { dict: `${dict}/Filter/FlateDecode`, stream: deflateSync(Buffer.alloc(240 * 320 * 3)) }
  expect(await sidesOf(onePage({ content, scan }))).toBe('unreadable-page')
})

test('A content stream that unpacks without end takes its worker down within the time given, and nothing else', async () => {
  const stream = deflateSync(deflateSync(Buffer.alloc(200_000_000, '0 w '), { level: 1 }))
  expect(stream.length).toBeLessThan(100_000)
  const pages = [
    { dict: '/Type/Catalog/Pages 2 0 R' },
    { dict: '/Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]' },
    { dict: '/Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>' },
    { dict: '/Filter[/FlateDecode/FlateDecode]', stream },
  ]
  const path = join(folder, 'bomb')
  await writeFile(path, rawPdf(pages))
  const patience = AbortSignal.timeout(3000)
  const end = await imaging.picture(path, 1, patience).catch(() => 'given up')
  expect(end).toSatisfy((one: unknown) => one === 'given up' || JSON.stringify(one).includes('too-much-memory'))
  await good()
})
