import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const file = join(import.meta.dirname, 'files/half-black-fax.tif')
export const faxSize = { width: 240, height: 64 }

/** A 1-bit picture, black on its left half, as CCITT group 4 data: the only strip of a TIFF. */
export const fax = async (): Promise<Buffer> => {
  const tiff = await readFile(file)
  const directory = tiff.readUInt32LE(4)
  const fields = new Map<number, number>()
  for (let n = 0; n < tiff.readUInt16LE(directory); n++) {
    const at = directory + 2 + n * 12
    const short = tiff.readUInt16LE(at + 2) === 3
    fields.set(tiff.readUInt16LE(at), short ? tiff.readUInt16LE(at + 8) : tiff.readUInt32LE(at + 8))
  }
  const [offset = 0, bytes = 0] = [fields.get(273), fields.get(279)]
  return tiff.subarray(offset, offset + bytes)
}

const segment = (number: number, type: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(11)
  head.writeUInt32BE(number, 0)
  head[4] = type
  head[6] = 1
  head.writeUInt32BE(data.length, 7)
  return Buffer.concat([head, data])
}

const numbers = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [n, value] of values.entries()) bytes.writeUInt32BE(value, n * 4)
  return bytes
}

/** The same picture as a JBIG2 page for a PDF: page information and one generic region in MMR coding (T.88, 7.4). */
export const jbig2 = async (): Promise<Buffer> => {
  const { width, height } = faxSize
  const page = Buffer.concat([numbers(width, height, 0, 0), Buffer.from([0, 0, 0])])
  const region = Buffer.concat([numbers(width, height, 0, 0), Buffer.from([0, 1]), await fax()])
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)])
}
