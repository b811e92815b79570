/**
 * Writes labelled cells of forms whose figures are known, from source: `tallydesk cells`, with nothing built.
 *
 *   npx node tools/train/cells.ts <folder with truth.json> <out>
 *
 * `<out>/cells.jsonl` has one cell a line; `value` null is an empty cell; the writing stands between `begin` and `end`
 * (pixels of the picture), `rowHeight` is the height of a row of the form. Pictures of real forms stay on the machine.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const [folder, out] = process.argv.slice(2)
if (folder === undefined || out === undefined) throw new Error('usage: cells.ts <folder with truth.json> <out>')
const cli = join(import.meta.dirname, '../../src/main/cli/cli.ts')
process.exitCode = spawnSync(process.execPath, [cli, 'cells', folder, '--to', out], { stdio: 'inherit' }).status ?? 1
