/**
 * Makes the strips that the words model sees of the words cells that `cells.ts` has written.
 *
 *   npx node tools/train/words/strips.ts <cells> <out>
 *
 * `<out>/strips.jsonl` has one strip a line with `value`, `form` and `slot`; its picture (ink is bright) has the name
 * of its cell's. Cells in which no words are seen are left out and counted.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { z } from 'zod'
import { stripHeight, stripOf } from '../../../src/main/engines/embedded/words/strip.ts'

const [folder, out] = process.argv.slice(2)
if (folder === undefined || out === undefined) throw new Error('usage: strips.ts <cells> <out>')

const Cell = z.object({
  image: z.string(),
  kind: z.string(),
  value: z.int().nullable(),
  form: z.string(),
  slot: z.string(),
  begin: z.number(),
  end: z.number(),
  rowHeight: z.number(),
})
const cells = readFileSync(join(folder, 'cells.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => Cell.parse(JSON.parse(line)))
  .filter(({ kind }) => kind === 'words')

mkdirSync(out, { recursive: true })
const lines: string[] = []
for (const { image, value, form, slot, begin, end, rowHeight } of cells) {
  const { data, info } = await sharp(join(folder, image)).greyscale().raw().toBuffer({ resolveWithObject: true })
  const grey = { width: info.width, height: info.height, pixels: new Uint8Array(data) }
  const strip = stripOf({ cell: { image: grey, toFrame: (area) => area }, begin, end, rowHeight })
  if (strip === null) continue
  const bytes = Uint8Array.from(strip.pixels, (ink) => Math.round(ink * 255))
  await sharp(bytes, { raw: { width: strip.width, height: stripHeight, channels: 1 } })
    .png()
    .toFile(join(out, image))
  lines.push(`${JSON.stringify({ image, value, form, slot })}\n`)
}
writeFileSync(join(out, 'strips.jsonl'), lines.join(''))
process.stdout.write(`${lines.length} strips of ${cells.length} cells\n`)
