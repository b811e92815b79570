/**
 * Works out how far the reader's figures are to be believed, on labelled cells that its models had not learnt from, and
 * says how well they are read.
 *
 *   npx node tools/train/calibrate-digits.ts --cells <folder> --held-out <folds> [--out <confidence.json>] [--wrong]
 *
 * `<folds>/<form>` holds the models that have not seen the form; a `confidence.json` that has not seen it either is
 * written beside them. `--out` gets that of all forms.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { env } from 'onnxruntime-web'
import { openFigureModel } from '../../src/main/engines/embedded/figure/figure-model.ts'
import { seeFigures } from '../../src/main/engines/embedded/figure/see-figures.ts'
import { signsOf } from '../../src/main/engines/embedded/figure/signs.ts'
import { fitTrust, type Judged, reliability } from './digits/fit-trust.ts'
import { type Labelled, readLabelled } from './digits/labelled.ts'

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
const write = (path: string, judged: readonly Judged[]): void =>
  writeFileSync(path, `${JSON.stringify(fitTrust(judged), null, 2)}\n`)

type Tried = Judged & { truth: number; best: string; inFirstThree: boolean; odds: number }

const tryForm = async (form: string, labelled: readonly Labelled[]): Promise<Tried[]> => {
  const model = await openFigureModel(join(folds, form, 'handwriting.onnx'))
  const seen = await seeFigures(
    model,
    labelled.map(({ field }) => field),
  )
  return labelled.map(({ slot, value, field }, i) => {
    const figure = seen[i]
    const inked = figure !== undefined && figure.views.length > 0
    const [best] = figure?.values ?? []
    const signs = inked ? signsOf(figure) : null
    return {
      form,
      slot,
      signs,
      right: (inked ? best?.value : 0) === value,
      nought: value === 0,
      filled: field.filled ?? false,
      truth: value,
      best: inked ? (best?.text ?? '?') : '(no ink)',
      inFirstThree: inked ? figure.values.slice(0, 3).some((one) => one.value === value) : value === 0,
      odds: signs?.odds ?? 0,
    }
  })
}

env.wasm.numThreads = 1
const labelled = await readLabelled(cells)
const tried: Tried[] = []
for (const form of new Set(labelled.map((cell) => cell.form))) {
  const own = labelled.filter((cell) => cell.form === form)
  tried.push(...(await tryForm(form, own)))
}
for (const form of new Set(tried.map((one) => one.form))) {
  const others = tried.filter((one) => one.form !== form)
  write(join(folds, form, 'confidence.json'), others)
}
if (out !== undefined) write(out, tried)

const share = (some: readonly Tried[], is: (one: Tried) => boolean): string =>
  `${some.filter(is).length}/${some.length}`
const written = tried.filter(({ nought }) => !nought)
const votes = written.filter(({ slot }) => slot.startsWith('votes.'))
say(
  `figures not 0: ${share(written, ({ right }) => right)}, among the first three ${share(written, (one) => one.inFirstThree)}`,
)
say(`votes not 0: ${share(votes, ({ right }) => right)}`)
say(
  `0 or nothing: ${share(
    tried.filter(({ nought }) => nought),
    ({ right }) => right,
  )}`,
)
for (const line of reliability(tried)) say(line)
if (values.wrong === true) {
  for (const { form, slot, truth, best, odds } of tried.filter(({ right }) => !right)) {
    say(`  ${form} ${slot}: ${truth} read as ${best}, odds ${odds.toFixed(1)}`)
  }
}
