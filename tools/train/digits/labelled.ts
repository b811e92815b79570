import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { z } from 'zod'
import { cellInk } from '../../../src/main/engines/embedded/figure/cell-ink.ts'
import type { Field } from '../../../src/main/engines/embedded/figure/field.ts'

const Line = z.object({
  image: z.string(),
  kind: z.enum(['figure', 'words']),
  value: z.int().nullable(),
  form: z.string(),
  slot: z.string(),
  begin: z.number(),
  end: z.number(),
  rowHeight: z.number(),
})

/** A labelled cell as the reader sees it. An empty cell's value is 0. */
export type Labelled = { form: string; slot: string; value: number; field: Field }

/** The figures among the labelled cells of a folder. */
export const readLabelled = async (folder: string): Promise<Labelled[]> => {
  const lines = readFileSync(join(folder, 'cells.jsonl'), 'utf8').split('\n').filter(Boolean)
  const cells = lines.map((line) => Line.parse(JSON.parse(line))).filter(({ kind }) => kind === 'figure')
  return Promise.all(
    cells.map(async ({ image, form, slot, value, begin, end, rowHeight }) => {
      const raw = await sharp(join(folder, image)).greyscale().raw().toBuffer({ resolveWithObject: true })
      const grey = { width: raw.info.width, height: raw.info.height, pixels: new Uint8Array(raw.data) }
      const cell = { image: grey, toFrame: (area: { x: number; y: number; w: number; h: number }) => area }
      return {
        form,
        slot,
        value: value ?? 0,
        field: { cell, ink: cellInk(grey), rowHeight, begin, end, filled: !slot.startsWith('votes.') },
      }
    }),
  )
}
