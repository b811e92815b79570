import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openImaging } from './imaging.ts'
import { pagePixels } from './limits.ts'

const imaging = openImaging({ worker: new URL('./worker.ts', import.meta.url), processes: 2 })
const { signal } = new AbortController()
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imaging-'))
})
afterAll(async () => {
  await imaging.close()
  await rm(folder, { recursive: true })
})

const write = async (name: string, bytes: Uint8Array | string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

type PdfOptions = ConstructorParameters<typeof PDFDocument>[0]

const pdfOf = async (pages: number, options: PdfOptions = {}, image?: Uint8Array): Promise<Buffer> => {
  const document = new PDFDocument({ size: 'A4', autoFirstPage: false, ...options })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.on('end', resolve))
  for (let page = 1; page <= pages; page++) {
    document.addPage()
    document.rect(60, 60, 200, 100).fill('#000')
    if (image !== undefined) document.image(Buffer.from(image), 60, 300, { width: 300 })
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}

/** White, with a black left half. */
const halfBlack = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#000' } }, left: 0, top: 0 },
  ])

const inspected = async (path: string) => imaging.inspect(path, signal)
const codeOf = async (path: string) => {
  const result = await inspected(path)
  return result.ok ? 'ok' : result.failure.code
}

test('A page of a PDF comes out upright, grey and as a picture of the same size', async () => {
  const path = await write('two.pdf', await pdfOf(2))
  expect(await inspected(path)).toEqual({ ok: true, value: { mediaType: 'application/pdf', pages: 2 } })
  const page = await imaging.picture(path, 2, signal)
  if (!page.ok) throw new Error(page.failure.code)
  const { width, height, pixels } = page.value.image
  expect(pixels.length).toBe(width * height)
  expect(Math.abs(width * height - pagePixels) / pagePixels).toBeLessThan(0.01)
  const at = (x: number, y: number) => pixels[Math.round((y / 842) * height) * width + Math.round((x / 595) * width)]
  expect(at(100, 100)).toBeLessThan(10)
  expect(at(400, 500)).toBeGreaterThan(245)
  const { format, width: pictureWidth } = await sharp(page.value.picture).metadata()
  expect([format, pictureWidth]).toEqual(['jpeg', width])
})

test('JPEG, PNG, WebP and TIFF are told by their content, not by their name', async () => {
  const image = halfBlack(300, 400)
  const jpeg = await write('photo.pdf', await image.clone().jpeg().toBuffer())
  const png = await write('photo.jpg', await image.clone().png().toBuffer())
  const webp = await write('photo.tiff', await image.clone().webp().toBuffer())
  const tiff = await write('photo', await image.clone().tiff().toBuffer())
  const types = await Promise.all([jpeg, png, webp, tiff].map(inspected))
  expect(types.map((result) => result.ok && result.value)).toEqual(
    ['image/jpeg', 'image/png', 'image/webp', 'image/tiff'].map((mediaType) => ({ mediaType, pages: 1 })),
  )
  for (const path of [jpeg, png, webp, tiff]) {
    const page = await imaging.picture(path, 1, signal)
    if (!page.ok) throw new Error(page.failure.code)
    const { width, height, pixels } = page.value.image
    expect(width / height).toBeCloseTo(0.75, 2)
    expect(pixels[Math.floor(height / 2) * width + 10]).toBeLessThan(15)
    expect(pixels[Math.floor(height / 2) * width + width - 10]).toBeGreaterThan(240)
  }
})

test('A photograph is turned as its EXIF data says', async () => {
  const sideways = await halfBlack(400, 300).jpeg().withMetadata({ orientation: 6 }).toBuffer()
  const page = await imaging.picture(await write('turned.jpg', sideways), 1, signal)
  if (!page.ok) throw new Error(page.failure.code)
  const { width, height, pixels } = page.value.image
  expect(width).toBeLessThan(height)
  expect(pixels[10 * width + Math.floor(width / 2)]).toBeLessThan(15)
  expect(pixels[(height - 10) * width + Math.floor(width / 2)]).toBeGreaterThan(240)
})

test('Files that cannot be read say why', async () => {
  const good = await pdfOf(1)
  expect(await codeOf(join(folder, 'nowhere.pdf'))).toBe('file-not-found')
  expect(await codeOf(await write('empty.pdf', ''))).toBe('empty-file')
  expect(await codeOf(await write('words.pdf', 'These are only words.'))).toBe('unknown-file-type')
  expect(await codeOf(await write('cut.pdf', good.subarray(0, 100)))).toBe('unreadable-pdf')
  expect(await codeOf(await write('locked.pdf', await pdfOf(1, { userPassword: 'secret' })))).toBe('locked-pdf')
  const png = await halfBlack(300, 400).png().toBuffer()
  const cut = await imaging.picture(await write('cut.png', png.subarray(0, png.length - 200)), 1, signal)
  expect(cut).toEqual({ ok: false, failure: { code: 'unreadable-image' } })
})

test('A PDF whose image cannot be decoded fails and never comes out blank', async () => {
  const jpeg = await halfBlack(300, 400).jpeg().toBuffer()
  const pdf = await pdfOf(1, {}, jpeg)
  const scan = pdf.indexOf(Buffer.from([0xff, 0xda]))
  const broken = Buffer.from(pdf)
  broken.fill(0, pdf.indexOf(Buffer.from([0xff, 0xdb])), scan)
  const page = await imaging.picture(await write('broken-image.pdf', broken), 1, signal)
  expect(page.ok).toBe(false)
  if (!page.ok) expect(page.failure.code).toBe('unreadable-page')
})

/** The process ids of the workers. */
const workers = (): number[] =>
  execFileSync('pgrep', ['-P', String(process.pid)], { encoding: 'utf8' })
    .match(/\d+/g)
    ?.map(Number) ?? []

test.each(['SIGSEGV', 'SIGABRT', 'SIGKILL'] as const)('A page whose worker dies by %s is lost alone', async (fault) => {
  const path = await write('two.pdf', await pdfOf(2))
  // Two workers with a page each: whichever dies, the other's page is made.
  await Promise.all([1, 2].map((page) => imaging.picture(path, page, signal)))
  const [worker, ...others] = workers()
  if (worker === undefined) throw new Error('There is no worker process.')
  expect(others).toHaveLength(1)
  const pages = [1, 2].map((page) => imaging.picture(path, page, signal))
  await new Promise(setImmediate)
  process.kill(worker, fault)
  const made = await Promise.all(pages)
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(made).toContainEqual({ ok: false, failure: { code: 'worker-ended', detail: { reason: fault } } })
  expect((await imaging.picture(path, 1, signal)).ok).toBe(true)
})

test('A page that is given up ends alone', async () => {
  const path = await write('many.pdf', await pdfOf(3))
  const giveUp = new AbortController()
  const ended = imaging.picture(path, 1, giveUp.signal)
  const others = Promise.all([2, 3].map((page) => imaging.picture(path, page, signal)))
  giveUp.abort(new Error('too long'))
  await expect(ended).rejects.toThrow('too long')
  expect((await others).map(({ ok }) => ok)).toEqual([true, true])
})
