import { z } from 'zod'
import { FormSummary } from './batch.ts'
import { Failure } from './failure.ts'
import { FormDefinition } from './form-definition.ts'
import { Slot } from './slot.ts'

const count = z.int().min(0)

export const Ballot = FormDefinition.shape.ballot
export type Ballot = z.infer<typeof Ballot>

/** The list of polling units that an election is expected to have, as last imported. */
export const UnitList = z.object({ file: z.string(), units: count, who: z.string(), at: z.string() })
export type UnitList = z.infer<typeof UnitList>

/** The unit of totals: batches whose forms are added up together. `unitList` null: none was imported. */
export const Election = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.string(),
  batches: count,
  forms: count,
  unitList: UnitList.nullable(),
})
export type Election = z.infer<typeof Election>

/** A constituency of a province; provinces by their Thai names. */
export const Constituency = z.object({ province: z.string(), constituency: z.int().min(1) })
export type Constituency = z.infer<typeof Constituency>

/** A polling unit of a list. Names are null where the list does not give them. */
export const PollingUnit = Constituency.extend({
  district: z.string().nullable(),
  subdistrict: z.string().nullable(),
  unit: z.int().min(1),
  name: z.string().nullable(),
  eligible: count.nullable(),
})
export type PollingUnit = z.infer<typeof PollingUnit>

/**
 * What figures of one slot come to. `checked`: a person stands behind them; `read`: read and accepted by machine; never one
 * sum. Of `doubt`, `value` is what is read so far, and `low` and `high` are what it may come to; `high` null: no bound.
 */
export const Tally = z.object({
  checked: count,
  read: count,
  doubt: z.object({ figures: count, value: count, low: count, high: count.nullable() }),
})
export type Tally = z.infer<typeof Tally>

/** A slot of a ballot in one constituency. */
export const SlotTally = Tally.extend({ slot: Slot })
export type SlotTally = z.infer<typeof SlotTally>

/**
 * Whether what is not known can still change who leads. `could-change`: figures in doubt can; `units-missing`: only units
 * that have not reported can; `holds`: nothing can; `settled`: nothing can, and a person has checked every figure.
 */
export const Outlook = z.enum(['nothing', 'could-change', 'units-missing', 'holds', 'settled'])
export type Outlook = z.infer<typeof Outlook>

/** Row `row` leads by `margin` votes as far as is known; a margin of 0 is a tie. */
export const Lead = z.object({ row: z.int().min(1), margin: count })
export type Lead = z.infer<typeof Lead>

/** One constituency on one ballot. `expected` null: no list of units names this constituency. */
export const ConstituencyTotals = Constituency.extend({
  id: z.string(),
  units: z.object({ reported: count, expected: count.nullable() }),
  sets: count,
  /** Forms added up, those of them wholly checked, and those that wait for a choice. */
  forms: z.object({ counted: count, checked: count, inConflict: count }),
  /** All rows together. */
  votes: Tally,
  /** By how many votes the figures in doubt may be off, in the unit of the queue of figures. */
  votesInDoubt: count,
  lead: Lead.nullable(),
  outlook: Outlook,
})
export type ConstituencyTotals = z.infer<typeof ConstituencyTotals>

/** A constituency with every row and item. `slots` in the order of rows, then items. */
export const ConstituencyDetail = ConstituencyTotals.extend({ rows: z.array(SlotTally), items: z.array(SlotTally) })
export type ConstituencyDetail = z.infer<typeof ConstituencyDetail>

/**
 * `one-place`: forms of one place and kind that differ. `perhaps-one-place`: a form that names its unit less fully than
 * another. `one-paper`: the same bytes in two places.
 */
export const ContestKind = z.enum(['one-place', 'perhaps-one-place', 'one-paper'])
export type ContestKind = z.infer<typeof ContestKind>

/** A form that contends, and the figures in which it differs from another of the contest. */
export const Contender = z.object({
  form: FormSummary,
  batch: z.string(),
  /** Its place is named more fully: it counts unless the question is answered otherwise. */
  counts: z.boolean(),
  figures: z.array(z.object({ slot: Slot, value: z.int().nullable(), level: z.enum(['read', 'checked', 'official']) })),
})
export type Contender = z.infer<typeof Contender>

/** Forms of which a person says which one counts. `chosen`: the form that counts, who said so and when. */
export const Contest = z.object({
  id: z.string(),
  kind: ContestKind,
  contenders: z.array(Contender).min(1),
  chosen: z.object({ formId: z.string(), who: z.string(), at: z.string() }).nullable(),
})
export type Contest = z.infer<typeof Contest>

/** A unit without a form of a ballot; `id` is its place in the list. */
export const MissingUnit = PollingUnit.extend({ id: z.string() })
export type MissingUnit = z.infer<typeof MissingUnit>

/** A line of a list that was left out. `line` counts from 1, the header included. */
export const BadLine = z.object({ line: z.int().min(1), failure: Failure })
export type BadLine = z.infer<typeof BadLine>
