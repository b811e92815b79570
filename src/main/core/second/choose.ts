import { createHash } from 'node:crypto'

const bytes = 6
const most = 2 ** (8 * bytes)

/** A number from 0 to 1 that follows from the words and that nobody can foretell without the seed. */
export const lotOf = (seed: string, ...words: readonly string[]): number => {
  const hash = createHash('sha256')
    .update(JSON.stringify([seed, ...words]))
    .digest()
  return hash.readUIntBE(0, bytes) / most
}

/** A seed of 32 digits from a source of chance. */
export const seedOf = (random: () => number): string =>
  Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')

/** Whether a form is in the share (percent): always the same, and still in it when the share is raised. */
export const isChosen = (seed: string, pageId: string, share: number): boolean => lotOf(seed, pageId) * 100 < share
