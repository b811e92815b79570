import { join } from 'node:path'
import { GlobalFonts } from '@napi-rs/canvas'

/** A libre handwriting face under the name canvas knows it by. */
export type WordFont = { family: string; size: number }

const fonts = join(import.meta.dirname, '../../../node_modules/@fontsource')

const face = (folder: string, weight: number, style: 'normal' | 'italic', size: number): WordFont => {
  const name = `hand-${folder}-${weight}-${style}`
  for (const script of ['thai', 'latin']) {
    const path = join(fonts, folder, `files/${folder}-${script}-${weight}-${style}.woff2`)
    if (GlobalFonts.registerFromPath(path, `${name}-${script}`) === null) throw new Error(`No font at ${path}`)
  }
  return { family: `${name}-thai, ${name}-latin`, size }
}

/** `size` brings the faces to one height. */
export const wordFonts: readonly [WordFont, ...WordFont[]] = [
  face('itim', 400, 'normal', 1),
  face('mali', 300, 'normal', 0.94),
  face('mali', 400, 'italic', 0.94),
  face('mali', 500, 'normal', 0.94),
  face('sriracha', 400, 'normal', 1),
  face('playpen-sans-thai', 300, 'normal', 0.86),
  face('playpen-sans-thai', 500, 'normal', 0.86),
  face('charmonman', 400, 'normal', 0.92),
  face('charmonman', 700, 'normal', 0.92),
]

GlobalFonts.registerFromPath(join(fonts, 'caveat/files/caveat-latin-700-normal.woff2'), 'hand-caveat')
/** For writers whose digits are set rather than drawn. */
export const digitFont = 'hand-caveat'
