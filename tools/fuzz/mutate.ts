/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export const chanceOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

type Mutation = (bytes: Buffer, other: Buffer, below: (limit: number) => number) => Buffer

const flip: Mutation = (bytes, _, below) => {
  const flipped = Buffer.from(bytes)
  for (let n = below(20) + 1; n > 0; n -= 1) {
    const at = below(flipped.length)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8))
  }
  return flipped
}
const truncate: Mutation = (bytes, _, below) => bytes.subarray(0, below(bytes.length))
const splice: Mutation = (bytes, other, below) =>
  Buffer.concat([bytes.subarray(0, below(bytes.length)), other.subarray(below(other.length))])
const repeat: Mutation = (bytes, _, below) => {
  const at = below(bytes.length)
  const part = bytes.subarray(at, at + below(2000))
  return Buffer.concat([
    bytes.subarray(0, at),
    ...Array.from({ length: below(50) + 1 }, () => part),
    bytes.subarray(at),
  ])
}
/** Fields of sizes and offsets stand near the beginning. */
const header: Mutation = (bytes, _, below) => {
  const changed = Buffer.from(bytes)
  for (let n = below(4) + 1; n > 0; n -= 1) {
    const at = below(Math.min(400, Math.max(1, changed.length - 4)))
    if (at + 4 <= changed.length) changed.writeUInt32BE([0, 1, 0xffff, 0x7fffffff, 0xffffffff][below(5)] ?? 0, at)
  }
  return changed
}
/** Numbers written as text, as in a PDF. */
const numbers: Mutation = (bytes, _, below) =>
  Buffer.from(
    bytes
      .toString('latin1')
      .replace(/\d+/g, (digits) =>
        below(40) === 0 ? (['0', '-1', '99999999', '2147483648'][below(4)] ?? '0') : digits,
      ),
    'latin1',
  )

export const mutations = { flip, truncate, splice, repeat, header, numbers } as const
export type MutationName = keyof typeof mutations
const names = Object.keys(mutations) as MutationName[]

/** The file number `n` of a seeded run: one of the seeds, spoilt in one way. */
export const mutant = (seeds: readonly Buffer[], seed: number, n: number) => {
  const chance = chanceOf(seed * 1_000_003 + n)
  const below = (limit: number): number => Math.floor(chance() * Math.max(1, limit))
  const name = names[n % names.length] ?? 'flip'
  const from = below(seeds.length)
  const bytes = mutations[name](seeds[from] ?? Buffer.alloc(0), seeds[below(seeds.length)] ?? Buffer.alloc(0), below)
  return { name, from, bytes }
}
