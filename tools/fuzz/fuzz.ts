/**
 * `npm run fuzz [-- count seed]`: gives spoilt PDFs and images to the real workers and prints how each kind ended.
 * Exit code 1 when a good file among them was lost or the slowest went past its limit.
 */
import { openImaging } from '../../src/main/imaging/imaging.ts'
import { fuzz } from './run.ts'

const [count = '2000', seed = '1'] = process.argv.slice(2)
const worker = new URL('../../src/main/imaging/worker.ts', import.meta.url)
const imaging = openImaging({ worker, processes: 2 })
const { ends, slowest, lost, mutants, hard } = await fuzz(imaging, Number(count), Number(seed), 2)
await imaging.close()
const say = (text: string): void => void process.stdout.write(`${text}\n`)
say(`${mutants} spoilt files, seed ${seed}: good files lost ${lost}, slowest ${(slowest / 1000).toFixed(1)} s`)
for (const [kind, codes] of [...ends].sort())
  say(
    `${kind.padEnd(12)} ${[...codes]
      .sort((a, b) => b[1] - a[1])
      .map(([code, n]) => `${code} ${n}`)
      .join(', ')}`,
  )
for (const { n, kind, mutation, end } of hard) say(`number ${n} (${kind}, ${mutation}): ${end}`)
process.exitCode = lost > 0 || slowest > 60_000 ? 1 : 0
