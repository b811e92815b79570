import { PDFDict, PDFName, PDFNumber, type PDFPageLeaf, PDFRawStream } from 'pdf-lib'

/** A colour has at most 16 bits (ISO 32000-1, 8.9.5.1); some say how many a whole pixel has. */
const mostBits = 64

const bitsOf = (image: unknown): number => {
  const bits = image instanceof PDFRawStream ? image.dict.lookup(PDFName.of('BitsPerComponent')) : undefined
  return bits instanceof PDFNumber ? bits.asNumber() : 0
}

/** Whether an image of the page says that its colours have so many bits that drawing it would take hours. */
export const hasEndlessImage = (page: PDFPageLeaf): boolean => {
  const all = page.Resources()?.lookup(PDFName.of('XObject'))
  return all instanceof PDFDict && all.keys().some((name) => bitsOf(all.lookup(name)) > mostBits)
}
