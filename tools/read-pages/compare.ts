import { z } from 'zod'
import type { FormDefinition } from '../../src/shared/form-definition.ts'
import type { PageReading, SlotReading } from '../../src/shared/reading.ts'

/** A form of a truth file: `null` is an empty cell, which counts as 0. */
export const Truth = z.object({
  id: z.string(),
  file: z.string(),
  pages: z.array(z.int()),
  form_type: z.string(),
  stats: z.record(z.string(), z.int().nullable()),
  votes: z.record(z.string(), z.int().nullable()),
  total: z.int().nullable(),
})
export type Truth = z.infer<typeof Truth>

export type Compared = {
  id: string
  kind: boolean
  pages: boolean
  cells: { slot: string; truth: number; read: number | null; confidence: number; vote: boolean; anchored: boolean }[]
}

const valueRead = (slot: SlotReading | undefined): number | null =>
  slot === undefined ? null : slot.ink === 'empty' || slot.ink === 'dash' ? 0 : (slot.alternatives[0]?.value ?? null)

/** Puts what was read of a form beside what stands on it. */
export const compare = (
  truth: Truth,
  readings: readonly (PageReading | null)[],
  forms: readonly FormDefinition[],
): Compared => {
  const pages = truth.pages.map((page) => readings[page - 1] ?? null)
  const kinds = pages.map((page) => forms.find((form) => form.id === page?.form)?.code.th)
  const slots = pages.flatMap((page) => page?.slots ?? [])
  const cell = (slot: string, value: number | null, vote: boolean) => {
    const found = slots.find((other) => other.slot === slot)
    const anchored = !vote || (found !== undefined && found.anchor !== 'none')
    return { slot, truth: value ?? 0, read: valueRead(found), confidence: found?.confidence ?? 0, vote, anchored }
  }
  const votes = Object.entries(truth.votes).map(([number, value]) => cell(`votes.${number}`, value, true))
  const known = new Set(Object.keys(truth.votes).map((number) => `votes.${number}`))
  const phantom = slots
    .filter(({ slot, used }) => slot.startsWith('votes.') && used && !known.has(slot))
    .map((slot) => ({
      slot: slot.slot,
      truth: -1,
      read: valueRead(slot),
      confidence: slot.confidence,
      vote: true,
      anchored: true,
    }))
  const items = Object.entries({ ...truth.stats, total: truth.total }).map(([key, value]) => cell(key, value, false))
  return {
    id: truth.id,
    kind: kinds.every((kind) => kind === truth.form_type),
    pages: pages.every((page, i) => page?.formPage === i + 1),
    cells: [...items, ...votes, ...phantom],
  }
}

const share = (cells: Compared['cells']): string =>
  `${cells.filter((cell) => cell.read === cell.truth).length}/${cells.length}`

/** Says how many are right, and every one that is wrong. */
export const report = (forms: readonly Compared[], say: (line: string) => void): void => {
  const cells = forms.flatMap((form) => form.cells.map((cell) => ({ ...cell, id: form.id })))
  const votes = cells.filter(({ vote }) => vote)
  say(
    `kinds ${forms.filter(({ kind }) => kind).length}/${forms.length}, pages ${forms.filter(({ pages }) => pages).length}`,
  )
  say(`items ${share(cells.filter(({ vote }) => !vote))}`)
  say(
    `votes not 0 ${share(votes.filter(({ truth }) => truth !== 0))}, votes 0 ${share(votes.filter(({ truth }) => truth === 0))}`,
  )
  const sure = cells.filter(({ confidence, anchored }) => confidence >= 0.9 && anchored)
  say(`sure (>= 0.9, anchored) ${sure.length}/${cells.length}, of them right ${share(sure)}`)
  for (const { id, slot, truth, read, confidence } of cells.filter((cell) => cell.read !== cell.truth)) {
    say(`  ${id} ${slot}: ${truth} read as ${read} @ ${confidence.toFixed(3)}`)
  }
}
