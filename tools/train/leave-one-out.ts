/**
 * Reads each form of a folder with a truth with models that have learnt nothing from it, and says how well.
 *
 *   npm run leave-one-out -- <folder with truth.json> --work <dir> [--digits <dir with base.pt and drawn.npz>]
 *     [--words <dir with base.pt and pool.npz>] [--apart form|folder]
 *
 * Needs Python with torch where models are to be trained. `<work>/folds/<form>` gets the models of each form: the
 * shipped ones, and in their place those that are trained here without the form. What is there already is not trained
 * again, so weights of other trainers can be put there before.
 *
 * `--apart folder` leaves out, with a form, every form whose file lies in the same folder of the first level: of one
 * province, say, whose forms share writers.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { truePages } from '../../src/shared/true-form.ts'
import { readTruth } from './truth.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    work: { type: 'string' },
    digits: { type: 'string' },
    words: { type: 'string' },
    apart: { type: 'string', default: 'form' },
    python: { type: 'string', default: '/usr/bin/python3' },
  },
})
const [folder] = positionals
const { work, digits, words, apart, python } = values
if (folder === undefined || work === undefined) throw new Error('usage: leave-one-out.ts <folder> --work <dir>')
if (apart !== 'form' && apart !== 'folder') throw new Error('--apart is form or folder')
const root = join(import.meta.dirname, '../..')
const tool = (name: string): string => join(import.meta.dirname, name)

const run = (command: string, args: readonly string[]): void => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}`)
}

const cells = join(work, 'cells')
const foldOf = (form: string): string => join(work, 'folds', form)

/** The forms that are left out together: one each, or those of a folder. */
const folds = Map.groupBy(readTruth(folder), (form) =>
  apart === 'form' ? form.id : truePages(form)[0]?.file.split('/')[0],
)
const without = (forms: readonly string[]): string[] => forms.flatMap((form) => ['--exclude-form', form])

/** Trains for the first of the forms and gives the others the same. */
const train = (forms: readonly string[], model: string, trainInto: (weights: string) => void): void => {
  const [first = '', ...others] = forms
  const weights = join(foldOf(first), `${model}.pt`)
  if (!existsSync(weights)) trainInto(weights)
  for (const form of others) {
    for (const name of [`${model}.pt`, `${model}.onnx`]) cpSync(join(foldOf(first), name), join(foldOf(form), name))
  }
}

const trainDigits = (forms: readonly string[], base: string): void =>
  train(forms, 'handwriting', (weights) => {
    const start = ['--start', join(base, 'base.pt'), '--drawn', join(base, 'drawn.npz')]
    const out = ['--out', weights.replace(/pt$/, 'onnx')]
    run(python, [tool('finetune_digits.py'), '--cells', cells, ...without(forms), ...start, ...out])
  })

const trainWords = (forms: readonly string[], base: string): void =>
  train(forms, 'words', (weights) => {
    const from = [join(base, 'base.pt'), join(base, 'pool.npz'), join(work, 'strips')]
    run(python, [tool('words/finetune.py'), ...from, ...without(forms), '--out', weights])
  })

/** The shipped models may have learnt from the form: what they read of it proves nothing. */
const warnOfShipped = (form: string): void => {
  for (const model of ['handwriting.onnx', 'words.onnx']) {
    const shipped = readFileSync(join(root, 'resources/models', model))
    if (!shipped.equals(readFileSync(join(foldOf(form), model)))) continue
    process.stderr.write(`${form}: ${model} is the shipped one and may have learnt from this form\n`)
  }
}

if (!existsSync(join(cells, 'cells.jsonl'))) run(process.execPath, [tool('cells.ts'), folder, cells])
if (words !== undefined) run(process.execPath, [tool('words/strips.ts'), cells, join(work, 'strips')])
for (const fold of folds.values()) {
  const forms = fold.map((form) => form.id)
  for (const form of forms) {
    if (existsSync(foldOf(form))) continue
    mkdirSync(foldOf(form), { recursive: true })
    cpSync(join(root, 'resources/models'), foldOf(form), { recursive: true })
  }
  if (digits !== undefined) trainDigits(forms, digits)
  if (words !== undefined) trainWords(forms, words)
  for (const form of forms) warnOfShipped(form)
}
run(process.execPath, [tool('calibrate-digits.ts'), '--cells', cells, '--held-out', join(work, 'folds'), '--wrong'])
run(process.execPath, [tool('words/calibrate.ts'), '--cells', cells, '--held-out', join(work, 'folds'), '--wrong'])
run(process.execPath, [join(root, 'src/main/cli/cli.ts'), 'measure', folder, '--held-out', join(work, 'folds')])
