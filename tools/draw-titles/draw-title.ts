import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { type LineProfile, profileOf } from '../../src/main/engines/embedded/identify/line-profile.ts'
import { textLines } from '../../src/main/engines/embedded/identify/text-lines.ts'
import { binarise } from '../../src/main/engines/embedded/page/binarise.ts'
import { partsOf } from '../../src/main/engines/embedded/page/parts.ts'
import type { Grey } from '../../src/main/engines/embedded/page/raster.ts'

/** The size of titles on A4 at 200 dots per inch. */
const page = { width: 1654, height: 120, baseline: 75, size: 31 }

const greyOf = (text: string): Grey => {
  GlobalFonts.registerFromPath(join(import.meta.dirname, '../../resources/fonts/Sarabun-SemiBold.ttf'), 'Title')
  const canvas = createCanvas(page.width, page.height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, page.width, page.height)
  pen.fillStyle = '#000'
  pen.font = `${page.size}px Title`
  pen.fillText(text, (page.width - pen.measureText(text).width) / 2, page.baseline)
  const { data } = pen.getImageData(0, 0, page.width, page.height)
  const pixels = Uint8Array.from({ length: page.width * page.height }, (_, at) => data[at * 4] ?? 255)
  return { width: page.width, height: page.height, pixels }
}

/** How a title looks when it is printed in one line. */
export const drawTitle = (text: string): LineProfile => {
  const ink = binarise(greyOf(text), 20, 18)
  const [line] = textLines(partsOf(ink).parts, page.width).toSorted((a, b) => b.right - b.left - (a.right - a.left))
  if (line === undefined) throw new Error(`“${text}” cannot be drawn as one line`)
  return profileOf(ink, line)
}
