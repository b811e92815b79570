import type { CheckedSum, Figure, Finding } from '../../shared/figure.ts'
import { FigureKey } from '../../shared/form-definition.ts'
import type { Slot } from '../../shared/slot.ts'
import { noSayings, type Sayings, saidFigure, withSayings } from './apply-checks.ts'
import { type Folded, foldSayings } from './fold-sayings.ts'
import { type GatheredSlot, gatherReadings, presentValue } from './gather-readings.ts'
import type { GroupedForm } from './group-forms.ts'
import { judgeFigures } from './judge/judge-figures.ts'
import { heldBy, missingPagesOf, pageFindings } from './page-findings.ts'
import { findingWords } from './reasons.ts'
import { certaintiesOf } from './solve/certainty.ts'
import { type Proposal, propose } from './solve/propose.ts'
import { unreadPagesOf } from './unread-pages.ts'
import { stakesOf, votesInDoubt } from './votes-in-doubt.ts'
import { slotsOf, type Values, workOutSums } from './work-out-sums.ts'

/**
 * What arithmetic makes of a form: figures in form order, its sums, what is wrong with it, the votes in doubt; `stakes`
 * says of each figure in doubt by how much it may be off.
 */
export type Validated = {
  figures: Figure[]
  sums: CheckedSum[]
  findings: Finding[]
  votesInDoubt: number
  stakes: ReadonlyMap<Slot, number>
}

const noProposal: Proposal = { repair: new Map(), suspects: [] }

/** The values of the slots as they were read, but for those that are repaired. */
const valuesOf = (slots: readonly GatheredSlot[], repair: Proposal['repair']): Values => {
  const items = new Map<FigureKey, number | null>()
  const rows: [GatheredSlot['slot'], number | null][] = []
  for (const one of slots) {
    const key = FigureKey.safeParse(one.slot)
    const value = repair.get(one.slot) ?? presentValue(one)
    if (key.success) items.set(key.data, value)
    else rows.push([one.slot, value])
  }
  return { items, rows: new Map(rows) }
}

const sumFindings = ({ form }: GroupedForm, sums: readonly CheckedSum[]): Finding[] =>
  sums.flatMap((sum): Finding[] => {
    const check = form.checks.find(({ code }) => code === sum.code)
    if (sum.holds !== false || check === undefined) return []
    return [{ code: check.code, severity: check.severity, message: check.broken, slots: slotsOf(sum) }]
  })

type Judged = Pick<Validated, 'figures' | 'sums'>

/** What people differ on is not repaired for them: its sums show what stands. */
const judged = (
  group: GroupedForm,
  slots: readonly GatheredSlot[],
  disputed: ReadonlySet<Slot> = new Set(),
): Judged => {
  const asRead = workOutSums(group.form, valuesOf(slots, noProposal.repair))
  const unread = unreadPagesOf(group, slots)
  const held = heldBy(group, unread)
  const proposal = held === null ? propose(group.form, slots, asRead) : noProposal
  const figures = judgeFigures(slots, {
    form: group.form,
    sums: asRead,
    missingPages: new Set(missingPagesOf(group)),
    unreadPages: new Set(unread),
    held,
    proposal,
    certainties: held === null ? certaintiesOf(group.form, slots, asRead) : new Map(),
  })
  const repair = new Map([...proposal.repair].filter(([slot]) => !disputed.has(slot)))
  return { figures, sums: workOutSums(group.form, valuesOf(slots, repair)) }
}

type FoldedSlots = ReadonlyMap<Slot, Folded>

/** The form with what people say of these slots. */
const hear = (group: GroupedForm, slots: readonly GatheredSlot[], folded: FoldedSlots): Judged => {
  const disputed = new Set([...folded].flatMap(([slot, { contested }]) => (contested.length > 0 ? [slot] : [])))
  return judged(group, withSayings(slots, folded), disputed)
}

const foldAll = (sayings: Sayings, proved: ReadonlyMap<Slot, number>): FoldedSlots =>
  new Map([...sayings].map(([slot, said]) => [slot, foldSayings(said, proved.get(slot) ?? null)]))

const provedBy = ({ figures }: Judged): ReadonlyMap<Slot, number> =>
  new Map(figures.flatMap(({ slot, state, value }) => (state === 'accepted' && value !== null ? [[slot, value]] : [])))

/** Without what was keyed blind. */
const inSight = (sayings: Sayings): Sayings =>
  new Map([...sayings].map(([slot, said]) => [slot, said.filter(({ how }) => how !== 'blind')]))

const differences = (figures: readonly Figure[]): Finding[] => {
  const slots = figures.flatMap(({ slot, contested }) => (contested === undefined ? [] : [slot]))
  return slots.length === 0
    ? []
    : [{ code: 'contested', severity: 'warning', message: findingWords.contested(), slots }]
}

/**
 * Checks a form by the arithmetic of its definition. What people have checked is certain: the other figures are judged
 * by it, and what was keyed blind is compared with what is then accepted. Pure: the same readings and sayings give the
 * same answer.
 */
export const validate = (group: GroupedForm, sayings: Sayings = noSayings): Validated => {
  const slots = gatherReadings(group, sayings.keys())
  const machine = judged(group, slots)
  const seen = inSight(sayings)
  const first = sayings.size === 0 ? machine : hear(group, slots, foldAll(seen, new Map()))
  const isBlind = [...sayings.values()].some((said) => said.some(({ how }) => how === 'blind'))
  const folded = foldAll(sayings, provedBy(first))
  const { figures: others, sums } = isBlind ? hear(group, slots, folded) : first
  const figures = others.map((figure, at) => {
    const said = folded.get(figure.slot)
    const before = (seen.get(figure.slot) ?? []).length > 0 ? machine : first
    const base = before.figures[at] ?? figure
    const now = said === undefined ? base : saidFigure(base, said)
    return now === base ? figure : now
  })
  const heard = withSayings(slots, folded)
  const stakes = stakesOf(group.form, heard, figures)
  return {
    figures,
    sums,
    findings: [
      ...sumFindings(group, sums),
      ...differences(figures),
      ...pageFindings(group, unreadPagesOf(group, heard)),
    ],
    votesInDoubt: votesInDoubt(stakes, sums),
    stakes,
  }
}
