import type { CheckedSum, Figure, Finding } from '../../shared/figure.ts'
import { FigureKey } from '../../shared/form-definition.ts'
import type { Slot } from '../../shared/slot.ts'
import { type Checks, checkedFigure, noChecks, withChecks } from './apply-checks.ts'
import { type GatheredSlot, gatherReadings, presentValue } from './gather-readings.ts'
import type { GroupedForm } from './group-forms.ts'
import { judgeFigures } from './judge/judge-figures.ts'
import { heldBy, missingPagesOf, pageFindings } from './page-findings.ts'
import { certaintiesOf } from './solve/certainty.ts'
import { type Proposal, propose } from './solve/propose.ts'
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

const judged = (group: GroupedForm, slots: readonly GatheredSlot[]): Pick<Validated, 'figures' | 'sums'> => {
  const asRead = workOutSums(group.form, valuesOf(slots, noProposal.repair))
  const held = heldBy(group)
  const proposal = held === null ? propose(group.form, slots, asRead) : noProposal
  const figures = judgeFigures(slots, {
    form: group.form,
    sums: asRead,
    missingPages: new Set(missingPagesOf(group)),
    held,
    proposal,
    certainties: held === null ? certaintiesOf(group.form, slots, asRead) : new Map(),
  })
  return { figures, sums: workOutSums(group.form, valuesOf(slots, proposal.repair)) }
}

/**
 * Checks a form by the arithmetic of its definition. What people have checked is certain: the other figures are judged
 * by it. Pure: the same readings and checks give the same answer.
 */
export const validate = (group: GroupedForm, checks: Checks = noChecks): Validated => {
  const slots = gatherReadings(group)
  const machine = judged(group, slots)
  const known = withChecks(slots, checks)
  const { figures: others, sums } = checks.size === 0 ? machine : judged(group, known)
  const figures = others.map((figure, at) => {
    const check = checks.get(figure.slot)
    return check === undefined ? figure : checkedFigure(machine.figures[at] ?? figure, check)
  })
  const stakes = stakesOf(group.form, known, figures)
  return {
    figures,
    sums,
    findings: [...sumFindings(group, sums), ...pageFindings(group)],
    votesInDoubt: votesInDoubt(stakes, sums),
    stakes,
  }
}
