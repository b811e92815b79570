import type { Facts } from './facts.ts'

export type FindingCount = { code: string; about: string; count: number }

/** How often each kind of finding came, most frequent first; forms that contradict each other stand first. */
export const findingCounts = ({ forms, conflicts, words, language }: Facts): FindingCount[] => {
  const kinds = new Map<string, FindingCount>()
  for (const { form, definition } of forms) {
    for (const { code, message } of form.findings) {
      const check = definition?.checks.find((known) => known.code === code)
      const kind = kinds.get(code) ?? { code, about: (check?.broken ?? message)[language], count: 0 }
      kinds.set(code, { ...kind, count: kind.count + 1 })
    }
  }
  const counted = [...kinds.values()].toSorted((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
  return conflicts.length === 0
    ? counted
    : [{ code: 'same-place', about: words.conflicts, count: conflicts.length }, ...counted]
}
