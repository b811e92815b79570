import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openImaging } from './imaging.ts'
import { fax, jbig2 } from './testing/fax.ts'
import { onePage, rawImage, rawPdf } from './testing/raw-pdf.ts'

const imaging = openImaging({ worker: new URL('./worker.ts', import.meta.url), threads: 1 })
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

test('Bombs fail alone, each with its reason', async () => {
  const huge = onePage({ content, scan: rawImage(60_000, 60_000, 'FlateDecode', deflateSync(Buffer.alloc(1000))) })
  expect(await sidesOf(huge)).toBe('unreadable-page')
  const spaces = deflateSync(deflateSync(Buffer.alloc(60_000_000, 32)))
  const pages = [
    { dict: '/Type/Catalog/Pages 2 0 R' },
    { dict: '/Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]' },
    { dict: '/Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>' },
    { dict: '/Filter[/FlateDecode/FlateDecode]', stream: spaces },
  ]
  expect(typeof (await sidesOf(rawPdf(pages)))).toMatch(/string|object/)
  expect(await sidesOf(await readFile(join(files, 'half-black.heic')))).toEqual(['dark', 'light'])
})
