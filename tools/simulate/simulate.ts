/**
 * Lets the program judge made-up forms whose readings are wrong in known ways, and counts what it accepts wrongly.
 *
 *   npm run simulate -- [--forms 10000] [--seed 1] [--kinds ss-5-18,…] [--json]
 *
 * `--forms` of each kind in each scenario. The reader is as sure of its figures as the one in
 * `docs/measured/held-out.json` and takes digits for each other as in `docs/measured/generated.json`. No page is drawn:
 * this measures the arithmetic, not the reader.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FormDefinition } from '../../src/shared/form-definition.ts'
import { Measured } from '../../src/shared/measured.ts'
import { seedOf } from '../generate/chance.ts'
import { confusionsOf } from './misread.ts'
import { readerFrom } from './reader.ts'
import { scenarios } from './scenarios.ts'
import type { Simulated } from './simulated.ts'
import { simulatedTable } from './table.ts'
import { emptyTally, tryForm } from './trial.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: {
    forms: { ...text, default: '10000' },
    seed: { ...text, default: '1' },
    kinds: { ...text, default: 'ss-5-16,ss-5-16-pl,ss-5-17,ss-5-17-pl,ss-5-18,ss-5-18-pl' },
    json: { type: 'boolean', default: false },
  },
})
const root = join(import.meta.dirname, '../..')
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
const measured = (name: string): Measured => Measured.parse(Object(json(`docs/measured/${name}.json`)).whole)

const kinds = values.kinds.split(',')
const forms = readdirSync(join(root, 'resources/forms'))
  .map((name) => FormDefinition.parse(json(`resources/forms/${name}`)))
  .filter(({ id }) => kinds.includes(id))
const reader = readerFrom(measured('held-out'), confusionsOf(measured('generated')))

/** How long judging a form takes; on a busy machine the slowest say more of the machine than of the program. */
const timesOf = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
  return `judged in ${at(0.5)} ms at the median, ${at(0.99)} ms for 99 of 100`
}

const seed = Number(values.seed)
const results: Simulated = {
  format: 'tallydesk-simulated/1',
  seed,
  scenarios: scenarios.map((scenario, nth) => {
    const tally = emptyTally()
    const times: number[] = []
    for (const [at, form] of forms.entries())
      for (let n = 0; n < Number(values.forms); n += 1)
        times.push(tryForm(tally, form, scenario, reader, seedOf(seedOf(seed, nth * forms.length + at), n)))
    process.stderr.write(`${scenario.name}: ${tally.forms} forms, ${timesOf(times)}\n`)
    return { name: scenario.name, ...tally }
  }),
}
process.stdout.write(values.json ? `${JSON.stringify(results, null, 1)}\n` : `${simulatedTable(results)}\n`)
