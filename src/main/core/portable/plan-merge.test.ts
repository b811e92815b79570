import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { saysSame, type Verdict } from '../../../shared/check.ts'
import type { Slot } from '../../../shared/slot.ts'
import { thatCount } from '../../store/checks.ts'
import { foldSayings } from '../fold-sayings.ts'
import { undoStack } from '../undo-stack.ts'
import { type ActCheck, type PersonAct, planMerge } from './plan-merge.ts'

const slots: readonly Slot[] = ['votes.1', 'votes.2']

/** A computer as far as checking goes: acts in their order, as the store keeps them. */
const openComputer = (clock: () => string) => {
  const acts: PersonAct[] = []
  const write = (act: Omit<PersonAct, 'number'>): void => void acts.push({ ...act, number: acts.length + 1 })
  const isLive = (number: number): boolean => acts.findLast(({ of }) => of === number)?.step !== 'undo'
  const live = (slot: Slot) =>
    acts.flatMap(({ step, number, checks }) =>
      step === 'do' && isLive(number) ? checks.filter((one) => one.slot === slot) : [],
    )
  const folded = (slot: Slot) => foldSayings(thatCount(live(slot)), null)
  return {
    acts,
    folded,
    /** A person checks some slots as one act; whoever sees that others differ settles it, unless they are one of them. */
    check(who: string, said: readonly [Slot, Verdict][]): void {
      const at = clock()
      const checks = said.flatMap(([slot, verdict]): ActCheck[] => {
        const { contested } = folded(slot)
        if (verdict.kind !== 'passed-on' && contested.some((one) => one.who === who)) return []
        const how = contested.length > 0 && verdict.kind !== 'passed-on' ? 'adjudicated' : 'check'
        return [{ pageId: 'p', slot, verdict, note: null, who, at, how }]
      })
      if (checks.length > 0) write({ who, at, step: 'do', of: null, checks })
    },
    turn(who: string, step: 'undo' | 'redo'): void {
      const of = undoStack(acts.filter((act) => act.who === who))[step]
      if (of !== null) write({ who, at: clock(), step, of, checks: [] })
    },
    merge(other: readonly PersonAct[]) {
      const plan = planMerge(acts, other)
      for (const step of plan.steps) {
        if (step.kind === 'take') write({ ...step, step: 'do', of: null })
        else write({ who: step.who, at: step.at, step: step.step, of: step.of, checks: [] })
      }
      return plan
    },
  }
}
type Computer = ReturnType<typeof openComputer>

const wordOf = (verdict: Verdict): string => (verdict.kind === 'value' ? String(verdict.value) : verdict.kind)

/** What stands of a figure, whichever computer one sits at. */
const standing = (computer: Computer, slot: Slot): string => {
  const { standing: one, contested } = computer.folded(slot)
  const words = [...new Set(contested.map(({ verdict }) => wordOf(verdict)))].sort()
  if (words.length > 0) return `differ: ${words.join()}`
  return one === null ? 'nobody' : wordOf(one.verdict)
}
const allOf = (computer: Computer): string[] => slots.map((slot) => standing(computer, slot))

const verdict = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(1, 2, 3).map((value): Verdict => ({ kind: 'value', value })) },
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'unreadable' }) },
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'passed-on' }) },
)
const said = fc.uniqueArray(fc.tuple(fc.constantFrom(...slots), verdict), {
  ...{ minLength: 1, maxLength: 2, selector: ([slot]) => slot },
})
type Deed =
  | { kind: 'check'; at: 0 | 1; who: number; said: [Slot, Verdict][] }
  | { kind: 'turn'; at: 0 | 1; who: number; step: 'undo' | 'redo' }
  | { kind: 'merge'; into: 0 | 1 }
const place = fc.constantFrom<(0 | 1)[]>(0, 1)
const person = fc.nat(1)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('check' as const), at: place, who: person, said }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('turn' as const),
      at: place,
      who: person,
      step: fc.constantFrom('undo' as const, 'redo' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('merge' as const), into: place }) },
)

/** Two computers after these deeds; the people of each sit there alone. */
const computersAfter = (deeds: readonly Deed[]): [Computer, Computer] => {
  let now = 0
  const clock = (): string => {
    now += 1
    return new Date(now * 1000).toISOString()
  }
  const computers: [Computer, Computer] = [openComputer(clock), openComputer(clock)]
  const nameOf = (at: 0 | 1, who: number): string => `${at === 0 ? 'home' : 'away'} ${who}`
  for (const one of deeds)
    switch (one.kind) {
      case 'check':
        computers[one.at].check(nameOf(one.at, one.who), one.said)
        break
      case 'turn':
        computers[one.at].turn(nameOf(one.at, one.who), one.step)
        break
      case 'merge':
        computers[one.into].merge(computers[one.into === 0 ? 1 : 0].acts)
        break
    }
  return computers
}

describe('merging the checking of two computers', () => {
  it('both ways leaves both with the same figures, whatever was done before', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const [home, away] = computersAfter(deeds)
        home.merge(away.acts)
        away.merge(home.acts)
        expect(allOf(away)).toEqual(allOf(home))
      }),
      { numRuns: 3000 },
    )
  })

  it('in either order leaves the same', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const [home, away] = computersAfter(deeds)
        const [homeToo, awayToo] = computersAfter(deeds)
        home.merge(away.acts)
        away.merge(home.acts)
        awayToo.merge(homeToo.acts)
        homeToo.merge(awayToo.acts)
        expect([allOf(home), allOf(away)]).toEqual([allOf(homeToo), allOf(awayToo)])
      }),
      { numRuns: 3000 },
    )
  })

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        const [home, away] = computersAfter(deeds)
        home.merge(away.acts)
        expect(home.merge(away.acts)).toMatchObject({ steps: [], taken: 0 })
        away.merge(home.acts)
        expect(home.merge(away.acts)).toMatchObject({ steps: [], taken: 0 })
      }),
      { numRuns: 2000 },
    )
  })

  it('never changes a value that somebody here stands behind, but where it was answered in its sight', () => {
    fc.assert(
      fc.property(said, said, (here, there) => {
        const [home, away] = computersAfter([])
        home.check('home', here)
        away.check('away', there)
        const before = slots.map((slot) => home.folded(slot).standing?.verdict ?? null)
        home.merge(away.acts)
        for (const [n, slot] of slots.entries()) {
          const was = before[n] ?? null
          const { standing: now, contested } = home.folded(slot)
          if (was === null) continue
          expect(now?.verdict).toEqual(was)
          const other = away.folded(slot).standing
          expect(contested.length > 0).toBe(other !== null && !saysSame(other.verdict, was))
        }
      }),
    )
  })
})
