/**
 * Reads each form of a folder with a truth with models that have learnt nothing from it, and says how well.
 *
 *   npm run leave-one-out -- <folder with truth.json> --work <dir> [--digits <dir with base.pt and drawn.npz>]
 *     [--words <dir with base.pt and pool.npz>]
 *
 * Needs Python with torch where models are to be trained. `<work>/folds/<form>` gets the models of each form: the
 * shipped ones, and in their place those that are trained here without the form. What is there already is not trained
 * again, so weights of other trainers can be put there before.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readTruth } from './truth.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    work: { type: 'string' },
    digits: { type: 'string' },
    words: { type: 'string' },
    python: { type: 'string', default: '/usr/bin/python3' },
  },
})
const [folder] = positionals
const { work, digits, words, python } = values
if (folder === undefined || work === undefined) throw new Error('usage: leave-one-out.ts <folder> --work <dir>')
const root = join(import.meta.dirname, '../..')
const tool = (name: string): string => join(import.meta.dirname, name)

const run = (command: string, args: readonly string[]): void => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}`)
}

const cells = join(work, 'cells')
const foldOf = (form: string): string => join(work, 'folds', form)

const trainDigits = (form: string, base: string): void => {
  const out = join(foldOf(form), 'handwriting.onnx')
  if (existsSync(join(foldOf(form), 'handwriting.pt'))) return
  const start = ['--start', join(base, 'base.pt'), '--drawn', join(base, 'drawn.npz')]
  run(python, [tool('finetune_digits.py'), '--cells', cells, '--exclude-form', form, ...start, '--out', out])
}

const trainWords = (form: string, base: string): void => {
  const out = join(foldOf(form), 'words.pt')
  if (existsSync(out)) return
  const from = [join(base, 'base.pt'), join(base, 'pool.npz'), join(work, 'strips')]
  run(python, [tool('words/finetune.py'), ...from, '--exclude-form', form, '--out', out])
}

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
for (const { id } of readTruth(folder)) {
  if (!existsSync(foldOf(id))) {
    mkdirSync(foldOf(id), { recursive: true })
    cpSync(join(root, 'resources/models'), foldOf(id), { recursive: true })
  }
  if (digits !== undefined) trainDigits(id, digits)
  if (words !== undefined) trainWords(id, words)
  warnOfShipped(id)
}
run(process.execPath, [tool('calibrate-digits.ts'), '--cells', cells, '--held-out', join(work, 'folds'), '--wrong'])
run(process.execPath, [tool('words/calibrate.ts'), '--cells', cells, '--held-out', join(work, 'folds'), '--wrong'])
run(process.execPath, [join(root, 'src/main/cli/cli.ts'), 'measure', folder, '--held-out', join(work, 'folds')])
