import { useState } from 'react'

/** Which pages are chosen, in the order in which they were, and the one that the keys are at. */
export type Selection = {
  chosen: readonly string[]
  current: string | null
  /** One page alone. */
  only(id: string): void
  /** The keys are at it; nothing is chosen by that. */
  moveTo(id: string): void
  /** The page is chosen, or no longer. */
  toggle(id: string): void
  /** From where choosing began to this page. */
  upTo(id: string): void
  all(): void
}

type Kept = { chosen: readonly string[]; current: string | null; from: string | null }

/** Choosing among pages in an order; what is no longer among them is not chosen either. */
export const useSelection = (order: readonly string[], first: string | null): Selection => {
  const [kept, setKept] = useState<Kept>({ chosen: first === null ? [] : [first], current: first, from: first })
  const there = new Set(order)
  const chosen = kept.chosen.filter((id) => there.has(id))
  const current = kept.current !== null && there.has(kept.current) ? kept.current : (order[0] ?? null)
  const between = (one: string, other: string): string[] => {
    const [from, to] = [order.indexOf(one), order.indexOf(other)]
    const run = order.slice(Math.min(from, to), Math.max(from, to) + 1)
    return from <= to ? run : run.toReversed()
  }
  return {
    chosen,
    current,
    only: (id) => setKept({ chosen: [id], current: id, from: id }),
    moveTo: (id) => setKept({ ...kept, current: id }),
    toggle: (id) => {
      const rest = chosen.filter((one) => one !== id)
      setKept({ chosen: rest.length < chosen.length ? rest : [...chosen, id], current: id, from: id })
    },
    upTo: (id) => {
      const from = kept.from !== null && there.has(kept.from) ? kept.from : id
      setKept({ chosen: between(from, id), current: id, from })
    },
    all: () => setKept({ ...kept, chosen: order, current }),
  }
}
