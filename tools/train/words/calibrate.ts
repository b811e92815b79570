/**
 * Works out how far words raise the confidence in a figure, on labelled cells of forms that no model had learnt from, and
 * says what the words do for the figures.
 *
 *   npx node tools/train/words/calibrate.ts --cells <folder> --held-out <folds> [--out <words.json>] [--wrong]
 *
 * `<folds>/<form>` holds the models that have not seen the form; a `words.json` that has not seen it either is written
 * beside them. `--out` gets that of all forms.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import sharp from 'sharp'
import { z } from 'zod'
import { cellInk } from '../../../src/main/engines/embedded/figure/cell-ink.ts'
import type { Field } from '../../../src/main/engines/embedded/figure/field.ts'
import { readFigures } from '../../../src/main/engines/embedded/figure/read-figures.ts'
import { openReaderModels } from '../../../src/main/engines/embedded/open-models.ts'
import { heard, type Verdict } from '../../../src/main/engines/embedded/words/combine.ts'
import { readWords } from '../../../src/main/engines/embedded/words/read-words.ts'
import type { WordsTrust } from '../../../src/main/engines/embedded/words/trust.ts'

const { values } = parseArgs({
  options: {
    cells: { type: 'string' },
    'held-out': { type: 'string' },
    out: { type: 'string' },
    wrong: { type: 'boolean' },
  },
})
const { cells, 'held-out': folds, out } = values
if (cells === undefined || folds === undefined) throw new Error('usage: --cells <folder> --held-out <folds>')
const say = (line: string): void => void process.stdout.write(`${line}\n`)

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
type Line = z.infer<typeof Line>
const lines = readFileSync(join(cells, 'cells.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => Line.parse(JSON.parse(line)))

const fieldOf = async ({ image, begin, end, rowHeight }: Line): Promise<Field> => {
  const { data, info } = await sharp(join(cells, image)).greyscale().raw().toBuffer({ resolveWithObject: true })
  const grey = { width: info.width, height: info.height, pixels: new Uint8Array(data) }
  return { cell: { image: grey, toFrame: (area) => area }, ink: cellInk(grey), rowHeight, begin, end }
}

/** What may be said of a verdict without any bound, to see what the words alone would say. */
const unbounded: WordsTrust = { agreeing: { n: 1e6, right: 1e6 }, choosing: { n: 1e6, right: 1e6 } }

type Tried = {
  form: string
  slot: string
  truth: number
  digits: { value: number | null; confidence: number }
  joint: { value: number | null; confidence: number }
  verdict: Verdict
  words: string | null
}
type Read = { ink: string; alternatives: readonly { value: number }[]; confidence: number }

const shownBy = ({ ink, alternatives, confidence }: Read) => ({
  value: ink === 'empty' || ink === 'dash' ? 0 : (alternatives[0]?.value ?? null),
  confidence,
})

const tryForm = async (form: string, figures: readonly Line[]): Promise<Tried[]> => {
  const models = await openReaderModels(join(folds, form))
  const fields = await Promise.all(figures.map(fieldOf))
  const beside = await Promise.all(
    figures.map(async ({ slot }) => {
      const words = lines.find((line) => line.kind === 'words' && line.form === form && line.slot === slot)
      return words === undefined ? null : fieldOf(words)
    }),
  )
  const read = await readFigures(models.handwritten, fields)
  const spelt = await readWords(models.words, beside)
  return read.map((figure, i) => {
    const joint = heard(figure, spelt[i] ?? null, unbounded)
    const { slot = '', value: truth = null } = figures[i] ?? {}
    const { verdict, words } = joint
    return { form, slot, truth: truth ?? 0, digits: shownBy(figure), joint: shownBy(joint), verdict, words }
  })
}

const tried: Tried[] = []
for (const form of new Set(lines.map((line) => line.form))) {
  tried.push(
    ...(await tryForm(
      form,
      lines.filter((line) => line.form === form && line.kind === 'figure'),
    )),
  )
}

const counted = (some: readonly Tried[], verdict: Verdict) => {
  const own = some.filter((one) => one.verdict === verdict)
  return { n: own.length, right: own.filter(({ joint, truth }) => joint.value === truth).length }
}
const trustOf = (some: readonly Tried[]): WordsTrust => ({
  agreeing: counted(some, 'agreeing'),
  choosing: counted(some, 'choosing'),
})
const write = (path: string, some: readonly Tried[]): void =>
  writeFileSync(path, `${JSON.stringify(trustOf(some), null, 2)}\n`)
for (const form of new Set(tried.map((one) => one.form))) {
  write(
    join(folds, form, 'words.json'),
    tried.filter((one) => one.form !== form),
  )
}
if (out !== undefined) write(out, tried)

const share = (some: readonly Tried[], by: 'digits' | 'joint'): string =>
  `${some.filter((one) => one[by].value === one.truth).length}/${some.length}`
for (const by of ['digits', 'joint'] as const) {
  const brier = tried.reduce((sum, one) => sum + (one[by].confidence - (one[by].value === one.truth ? 1 : 0)) ** 2, 0)
  const sure = tried.filter((one) => one[by].confidence >= 0.9)
  say(
    `${by}: not 0 ${share(
      tried.filter(({ truth }) => truth !== 0),
      by,
    )}, 0 ${share(
      tried.filter(({ truth }) => truth === 0),
      by,
    )}`,
  )
  say(
    `  sure (>= 0.9) ${share(sure, by)}, not 0 ${share(
      sure.filter(({ truth }) => truth !== 0),
      by,
    )}; Brier ${(brier / tried.length).toFixed(4)}`,
  )
}
for (const verdict of ['agreeing', 'choosing', 'silent', 'against'] as const) {
  const { n, right } = counted(tried, verdict)
  say(`words ${verdict}: ${right} of ${n} right`)
}
if (values.wrong === true) {
  for (const { form, slot, truth, digits, joint, words, verdict } of tried) {
    if (joint.value === truth && digits.value === truth) continue
    say(
      `  ${form} ${slot}: ${truth}, digits ${digits.value}, both ${joint.value} @ ${joint.confidence.toFixed(3)}, words ${words} (${verdict})`,
    )
  }
}
