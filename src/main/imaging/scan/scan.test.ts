import fc from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PageImage } from '../../core/ports.ts'
import { drawPage, openDrawing } from '../draw-pdf.ts'
import { type OnePage, onePage, rawImage } from '../testing/raw-pdf.ts'
import { openScans } from './find-scan.ts'
import { scanPicture } from './scan-picture.ts'
import { operationsOf } from './tokens.ts'

const width = 1200
const height = 1700
let jpeg: Buffer = Buffer.alloc(0)

/** Four corners that differ, so that every turn and crop can be told. */
beforeAll(async () => {
  const square = (left: number, top: number, size: number, shade: number) => ({
    input: {
      create: { width: size, height: size, channels: 3 as const, background: { r: shade, g: shade, b: shade } },
    },
    left,
    top,
  })
  jpeg = await sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([square(0, 0, 300, 0), square(900, 0, 300, 60), square(0, 1400, 300, 120), square(700, 1100, 200, 180)])
    .jpeg({ quality: 90 })
    .toBuffer()
})

const image = (more = '') => rawImage(width, height, 'DCTDecode', jpeg, more)
const scanOf = async (options: Omit<OnePage, 'scan'> & { more?: string }) =>
  (await openScans(onePage({ ...options, scan: image(options.more) })))(1)

const shrunk = async ({ width, height, pixels }: PageImage): Promise<Buffer> =>
  sharp(pixels, { raw: { width, height, channels: 1 } })
    .resize(60, 80, { fit: 'fill' })
    .extractChannel(0)
    .raw()
    .toBuffer()

/** How much the scan taken out differs from the page as pdf.js draws it, in levels of grey at the mean. */
const differenceFromDrawn = async (options: Omit<OnePage, 'scan'>): Promise<number> => {
  const pdf = onePage({ ...options, scan: image() })
  const scan = (await openScans(pdf))(1)
  const taken = scan && (await scanPicture(scan))
  const drawing = await openDrawing(pdf)
  const drawn = drawing.ok ? await drawPage(drawing.value, 1) : drawing
  if (!taken || !drawn.ok) throw new Error('no picture')
  if (drawing.ok) await drawing.value.loadingTask.destroy()
  const [one, other] = await Promise.all([shrunk(taken.image), shrunk(drawn.value.image)])
  return one.reduce((sum, value, n) => sum + Math.abs(value - (other[n] ?? 0)), 0) / one.length
}

const whole = 'q 595 0 0 842 0 0 cm /Scan Do Q'

describe('a page that is one JPEG', () => {
  test('keeps its own pixels, and people see the JPEG itself', async () => {
    const large = await sharp(jpeg).resize(1640, 2320, { fit: 'fill' }).jpeg().toBuffer()
    const pdf = onePage({ content: whole, scan: rawImage(1640, 2320, 'DCTDecode', large) })
    const scan = (await openScans(pdf))(1)
    const made = scan && (await scanPicture(scan))
    expect([made?.image.width, made?.image.height]).toEqual([1640, 2320])
    expect(Buffer.from(made?.picture ?? []).equals(large)).toBe(true)
  })

  test('is shown as the page would be drawn: turned pages, turned images, crops and clips', async () => {
    const differences = await Promise.all(
      [
        { content: whole },
        { content: whole, page: '/Rotate 90' },
        { content: whole, page: '/Rotate 180' },
        { content: whole, page: '/Rotate -90' },
        { content: 'q 0 842 -595 0 595 0 cm /Scan Do Q' },
        { content: 'q 0 -842 595 0 0 842 cm /Scan Do Q', page: '/Rotate 180' },
        { content: whole, page: '/CropBox[100 200 500 800]' },
        { content: whole, page: '/CropBox[100 200 500 800]/Rotate 90' },
        { content: 'q 0 842 -595 0 595 0 cm /Scan Do Q', page: '/CropBox[100 200 500 800]/Rotate 270' },
        { content: `50 100 400 700 re W n ${whole}`, page: '/CropBox[50 100 450 800]' },
      ].map(differenceFromDrawn),
    )
    for (const difference of differences) expect(difference).toBeLessThan(2)
  })

  test('may have a logo beside it or under it, a white ground and text that nobody sees', async () => {
    const scan = 'q 595 0 0 810 0 32 cm /Scan Do Q'
    const logo = 'q 157 0 0 21 422 10 cm /Logo Do Q'
    const hidden = 'BT /F1 12 Tf 3 Tr 10 10 Td (a \\) b) Tj [(c) -20 <64>] TJ ET'
    const found = await Promise.all(
      [`${logo} ${scan}`, `${scan} ${logo}`, `1 1 1 rg 0 0 595 842 re f ${scan}`, `${scan} ${hidden}`].map((content) =>
        scanOf({ content }),
      ),
    )
    expect(found.map((one) => one?.jpeg.length)).toEqual(found.map(() => jpeg.length))
    const under = await scanOf({ content: `q 157 0 0 40 422 10 cm /Logo Do Q ${scan}` })
    expect(under?.jpeg.length).toBe(jpeg.length)
  })

  test('is drawn by the book when anything else would be seen', async () => {
    const over = 'q 100 0 0 100 200 400 cm /Logo Do Q'
    const shown = [
      `${whole} ${over}`,
      `${whole} 0 0 100 100 re f`,
      `${whole} BT (seen) Tj ET`,
      `${whole} BI /W 1 /H 1 ID x EI`,
      'q 595 30 -30 842 0 0 cm /Scan Do Q',
      'q -595 0 0 842 595 0 cm /Scan Do Q',
      '10 10 m 300 800 l 500 10 l h W n q 595 0 0 842 0 0 cm /Scan Do Q',
      '/Faint gs q 595 0 0 842 0 0 cm /Scan Do Q',
      'q 100 0 0 100 0 0 cm /Scan Do Q',
      '/OC /Layer BDC q 595 0 0 842 0 0 cm /Scan Do Q EMC',
    ]
    const resources = '/ExtGState<</Faint<</ca .5>>>>'
    const found = await Promise.all(shown.map((content) => scanOf({ content, resources })))
    expect(found).toEqual(shown.map(() => null))
    const unusual = ['/Decode[1 0 1 0 1 0]', '/Mask[0 9 0 9 0 9]', '/SMask 6 0 R', '/ColorSpace/DeviceCMYK']
    const images = await Promise.all(unusual.map((more) => scanOf({ content: whole, more })))
    expect(images).toEqual(unusual.map(() => null))
    const page = '/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]>>]'
    expect(await scanOf({ content: whole, page })).toBeNull()
  })

  test('is taken to pieces without end or surprise, whatever its content holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (content) => {
        const operations = operationsOf(content)
        expect(operations === null || operations.length <= content.length).toBe(true)
      }),
    )
  })
})
