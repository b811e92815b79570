/**
 * Writes labelled cells of forms whose figures are known: for each slot the straightened picture of its figure and of
 * its words, with the true value, for training and for measuring.
 *
 *   npx node tools/train/cells.ts <folder with truth.json> <out>
 *
 * `<out>/cells.jsonl` has one cell a line; `value` null is an empty cell; the writing stands between `begin` and `end`
 * (pixels of the picture), `rowHeight` is the height of a row of the form. Pictures of real forms stay on the machine.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { openModels } from '../../src/main/engines/embedded/figure/model.ts'
import { layOutPage, type Place } from '../../src/main/engines/embedded/lay-out-page.ts'
import type { Grey } from '../../src/main/engines/embedded/page/raster.ts'
import { openImaging } from '../../src/main/imaging/imaging.ts'
import { FormDefinition } from '../../src/shared/form-definition.ts'
import { figureIn, readTruth } from './truth.ts'

const [folder, out] = process.argv.slice(2)
if (folder === undefined || out === undefined) throw new Error('usage: cells.ts <folder with truth.json> <out>')

const root = join(import.meta.dirname, '../..')
const forms = readdirSync(join(root, 'resources/forms')).map((name) =>
  FormDefinition.parse(JSON.parse(readFileSync(join(root, 'resources/forms', name), 'utf8'))),
)
const models = await openModels(join(root, 'resources/models'))
const imaging = openImaging({ worker: new URL('../../src/main/imaging/worker.ts', import.meta.url), threads: 1 })
const { signal } = new AbortController()

type Cell = {
  image: string
  kind: 'figure' | 'words'
  value: number | null
  form: string
  slot: string
  begin: number
  end: number
  rowHeight: number
}
const cells: Cell[] = []

const save = async ({ width, height, pixels }: Grey, cell: Omit<Cell, 'image'>): Promise<void> => {
  const image = `${String(cells.length).padStart(5, '0')}.png`
  await sharp(pixels, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toFile(join(out, image))
  cells.push({ image, ...cell })
}

const saveBoth = async (form: string, { slot, figure, words }: Place, value: number | null): Promise<void> => {
  const { begin, end, rowHeight } = figure
  await save(figure.cell.image, { kind: 'figure', value, form, slot, begin, end, rowHeight })
  if (words === null) return
  const own = { begin: words.begin, end: words.end, rowHeight: words.rowHeight }
  await save(words.cell.image, { kind: 'words', value, form, slot, ...own })
}

mkdirSync(out, { recursive: true })
for (const form of readTruth(folder)) {
  for (const page of form.pages) {
    const picture = await imaging.picture(join(folder, form.file), page, signal)
    const layout = picture.ok ? await layOutPage(models.printed, picture.value.image, forms) : picture
    if (!layout.ok || layout.value.identity === null) {
      process.stderr.write(`${form.id} page ${page}: not laid out\n`)
      continue
    }
    for (const place of layout.value.places) {
      const value = figureIn(form, place.slot)
      if (value !== undefined && (place.row === null || place.row.sure)) await saveBoth(form.id, place, value)
    }
  }
}
writeFileSync(join(out, 'cells.jsonl'), cells.map((cell) => `${JSON.stringify(cell)}\n`).join(''))
process.stdout.write(`${cells.length} cells\n`)
await imaging.close()
