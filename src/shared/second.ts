import { z } from 'zod'
import type { Figure } from './figure.ts'
import { FormPart } from './form-detail.ts'
import { Box } from './geometry.ts'
import { Place } from './place.ts'
import { Slot } from './slot.ts'

const count = z.int().min(0)

/**
 * How much of a batch is keyed a second time, in percent of its forms; `known`: how many forms with known answers come
 * between them, in percent of the forms that are keyed.
 */
export const SecondPlan = z.object({ share: z.int().min(0).max(100), known: z.int().min(0).max(50) })
export type SecondPlan = z.infer<typeof SecondPlan>

export const noPlan: SecondPlan = { share: 0, known: 0 }

/** Whether a second word on a figure is wanted; a row without a candidate needs none, and where people differ they have spoken. */
export const secondWordOn = ({ used, check, agreed, contested }: Figure): 'none' | 'wanted' | 'had' => {
  if (!used) return 'none'
  const isTwice = check?.how === 'adjudicated' || check?.how === 'blind'
  return contested !== undefined || agreed !== undefined || isTwice ? 'had' : 'wanted'
}

/** A figure to key: where it stands, and nothing of what was read or said of it. */
export const BlindFigure = z.object({ slot: Slot, box: Box.extend({ page: z.int().min(1) }).nullable() })
export type BlindFigure = z.infer<typeof BlindFigure>

/** A form of which a person keys figures without seeing what stands on them. */
export const BlindForm = z.object({
  id: z.string(),
  form: z.string(),
  path: z.string(),
  place: Place.omit({ facts: true, confidence: true }),
  parts: z.array(FormPart),
  figures: z.array(BlindFigure).min(1),
})
export type BlindForm = z.infer<typeof BlindForm>

/** How far keying a second time has come; `yours` is what is left for the reviewer, null while there is no name. */
export const SecondStatus = z.object({
  plan: SecondPlan,
  forms: z.object({ all: count, chosen: count, done: count }),
  figures: z.object({ chosen: count, keyed: count }),
  contested: count,
  known: count,
  yours: z.object({ forms: count, figures: count }).nullable(),
})
export type SecondStatus = z.infer<typeof SecondStatus>

/** A form whose every figure a person has checked; `known` when its answers are taken as known. */
export const KnownForm = z.object({
  id: z.string(),
  form: z.string(),
  path: z.string(),
  place: Place,
  known: z.boolean(),
})
export type KnownForm = z.infer<typeof KnownForm>

/** The share seen and the 95 % interval of it (Clopper–Pearson, two-sided); null when nothing was seen. */
export const Rate = z.object({ share: z.number(), low: z.number(), high: z.number() }).nullable()
export type Rate = z.infer<typeof Rate>

/** What a person has done, counted; no word of it judges. `seconds`: a figure's median time, null when too few are known. */
export const PersonScore = z.object({
  who: z.string(),
  first: count,
  second: count,
  agreed: count,
  decidedFor: count,
  decidedAgainst: count,
  waiting: count,
  decided: count,
  known: z.object({ right: count, wrong: count, rate: Rate }),
  seconds: z.number().nullable(),
})
export type PersonScore = z.infer<typeof PersonScore>

const Looked = z.object({ confirmed: count, changed: count, rate: Rate })

/** What people who looked made of a reader's figures, by kind of form; `rate` is of those confirmed. */
export const ReaderScore = z.object({
  reader: z.string(),
  form: z.string(),
  accepted: Looked,
  solved: Looked,
  waiting: count,
})
export type ReaderScore = z.infer<typeof ReaderScore>
