import sharp from 'sharp'
import type { PageImage } from '../../../core/ports.ts'

/** Draws an SVG body on white, for tests of the reader. */
export const drawGrey = async (width: number, height: number, body: string): Promise<PageImage> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`
  const pixels = await sharp(Buffer.from(svg)).flatten({ background: '#fff' }).greyscale().raw().toBuffer()
  return { width, height, pixels: Uint8Array.from(pixels) }
}

/** The lines of a table, slanted by `drop` pixels from left to right. */
export const tableLines = (lines: readonly number[], columns: readonly number[], drop = 0): string => {
  const [left = 0, right = 0] = [columns[0], columns.at(-1)]
  const [top = 0, bottom = 0] = [lines[0], lines.at(-1)]
  const across = lines.map((y) => `<line x1="${left}" y1="${y}" x2="${right}" y2="${y + drop}"/>`)
  const down = columns.map((x) => `<line x1="${x}" y1="${top}" x2="${x}" y2="${bottom + drop}"/>`)
  return `<g stroke="#000" stroke-width="3">${across.join('')}${down.join('')}</g>`
}
