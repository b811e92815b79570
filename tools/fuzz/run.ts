import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import type { Imaging } from '../../src/main/core/ports.ts'
import { mutant } from './mutate.ts'
import { seedFiles } from './seeds.ts'

/**
 * How each file ended, counted by kind of seed, and by how long the slowest took. `lost`: good files not read; `hard`:
 * the spoilt files that took a worker with them, by number and kind.
 */
export type FuzzResult = {
  ends: Map<string, Map<string, number>>
  slowest: number
  lost: number
  mutants: number
  hard: { n: number; kind: string; mutation: string; end: string }[]
}

const milliseconds = 30_000
const hardEnds = ['timed-out', 'worker-ended', 'too-much-memory']

const endOf = async (imaging: Imaging, path: string): Promise<string> => {
  const signal = AbortSignal.timeout(milliseconds)
  try {
    const inspected = await imaging.inspect(path, signal)
    if (!inspected.ok) return inspected.failure.code
    const made = await imaging.picture(path, 1, signal)
    return made.ok ? 'ok' : made.failure.code
  } catch (error) {
    if (signal.aborted) return 'timed-out'
    throw error
  }
}

/** Gives `count` spoilt files to the workers, and after each tenth a good one, which must come out whole. */
export const fuzz = async (imaging: Imaging, count: number, seed: number, lanes: number): Promise<FuzzResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'tallydesk-fuzz-'))
  const seeds = await seedFiles()
  const [names, files] = [Object.keys(seeds), Object.values(seeds)]
  const result: FuzzResult = { ends: new Map(), slowest: 0, lost: 0, mutants: count, hard: [] }
  const limit = pLimit(lanes)
  const one = async (n: number): Promise<void> => {
    const { name, from, bytes } = mutant(files, seed, n)
    const path = join(folder, String(n))
    await writeFile(path, bytes)
    const began = performance.now()
    const end = await endOf(imaging, path)
    result.slowest = Math.max(result.slowest, performance.now() - began)
    const kind = names[from] ?? ''
    const ends = result.ends.get(kind) ?? new Map<string, number>()
    result.ends.set(kind, ends.set(end, (ends.get(end) ?? 0) + 1))
    if (hardEnds.includes(end)) result.hard.push({ n, kind, mutation: name, end })
    await rm(path)
    if (n % 10 !== 0) return
    const good = join(folder, `good ${n}`)
    await writeFile(good, files[n % files.length] ?? Buffer.alloc(0))
    if ((await endOf(imaging, good)) !== 'ok') result.lost += 1
    await rm(good)
  }
  try {
    await Promise.all(Array.from({ length: count }, (_, n) => limit(() => one(n))))
  } finally {
    await rm(folder, { recursive: true })
  }
  return result
}
