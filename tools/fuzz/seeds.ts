import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { fax, faxSize, jbig2 } from '../../src/main/imaging/testing/fax.ts'
import { onePage, rawImage } from '../../src/main/imaging/testing/raw-pdf.ts'

const [width, height] = [240, 320]
const bits = '/BitsPerComponent 1/ColorSpace/DeviceGray'
const group4 = `${bits}/DecodeParms<</K -1/Columns ${faxSize.width}/Rows ${faxSize.height}>>`
const content = 'q 595 0 0 842 0 0 cm /Scan Do Q'
const files = join(import.meta.dirname, '../../src/main/imaging/testing/files')

/** Small good files of every kind that is read, by name. */
export const seedFiles = async (): Promise<Record<string, Buffer>> => {
  const left = { input: { create: { width: 120, height, channels: 3 as const, background: '#000' } }, left: 0, top: 0 }
  const image = sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([left])
  const as = (format: 'jpeg' | 'png' | 'webp' | 'tiff') => image.clone().toFormat(format).toBuffer()
  const [jpeg, png, webp, tiff] = await Promise.all([as('jpeg'), as('png'), as('webp'), as('tiff')])
  const raw = deflateSync(await image.clone().raw().toBuffer())
  const tiffs = await sharp([png, png], { join: { animated: true } })
    .tiff()
    .toBuffer()
  const heic = await readFile(join(files, 'half-black.heic'))
  const jpx = await readFile(join(files, 'half-black.jp2'))
  return {
    jpeg,
    png,
    webp,
    tiff,
    'TIFF, 2 pages': tiffs,
    'TIFF, CCITT': await readFile(join(files, 'half-black-fax.tif')),
    heic,
    'PDF, JPEG': onePage({ content, scan: rawImage(width, height, 'DCTDecode', jpeg) }),
    'PDF, pixels': onePage({ content, scan: rawImage(width, height, 'FlateDecode', raw) }),
    'PDF, JPX': onePage({ content, scan: rawImage(width, height, 'JPXDecode', jpx) }),
    'PDF, CCITT': onePage({
      content,
      scan: rawImage(faxSize.width, faxSize.height, 'CCITTFaxDecode', await fax(), group4),
    }),
    'PDF, JBIG2': onePage({
      content,
      scan: rawImage(faxSize.width, faxSize.height, 'JBIG2Decode', await jbig2(), bits),
    }),
    'PDF, drawn': onePage({
      content: `${content} 1 0 0 rg 9 9 99 99 re f`,
      scan: rawImage(width, height, 'DCTDecode', jpeg),
    }),
  }
}
