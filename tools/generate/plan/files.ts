import type { FormDefinition } from '../../../src/shared/form-definition.ts'
import { chanceFrom, seedOf } from '../chance.ts'
import { chosenFor, type DistortionName } from '../scan/distort.ts'
import { withError } from './errors.ts'
import { fillForm } from './fill.ts'
import type { FilledForm } from './form.ts'

/** How the pages of forms lie in files. */
export const arrangements = ['plain', 'several', 'photographs', 'swapped', 'missing', 'doubled', 'upside-down'] as const
export type Arrangement = (typeof arrangements)[number]

/** A form and the pages of it that are put into the file, in this order; `turned` pages stand on their heads. */
export type FormInFile = {
  form: FilledForm
  order: readonly number[]
  turned: readonly number[]
  distortions: readonly DistortionName[]
}

/** One file, or one picture for each page (`path` then bears the page's place before its ending). */
export type FormFile = { path: string; pictures: boolean; forms: readonly FormInFile[] }

export type Plan = {
  kinds: readonly FormDefinition[]
  /** Forms of each kind. */
  forms: (kind: FormDefinition) => number
  arrangement: Arrangement
  distortion: DistortionName
  errors: boolean
  seed: number
}

/** The files of a plan; every form of a kind has a number, and the same number always the same form. */
export const filesOf = (plan: Plan): FormFile[] => {
  const forms = plan.kinds.flatMap((kind, of) =>
    Array.from({ length: plan.forms(kind) }, (_, at) =>
      formInFile(plan, kind, at + 1, seedOf(seedOf(plan.seed, of), at)),
    ),
  )
  const pictures = plan.arrangement === 'photographs'
  if (plan.arrangement !== 'several')
    return forms.map((one) => ({ path: `${one.form.id}.${pictures ? 'jpg' : 'pdf'}`, pictures, forms: [one] }))
  return bundles(forms, plan.seed)
}

const formInFile = (plan: Plan, kind: FormDefinition, number: number, seed: number): FormInFile => {
  const right = fillForm(kind, `${kind.id}-${String(number).padStart(4, '0')}`, seed)
  const chance = chanceFrom(seed ^ 0x5bd1e995)
  const form = plan.errors ? withError(right, chance) : right
  const distortions = chosenFor(plan.distortion, chance)
  const all = Array.from({ length: kind.pages }, (_, at) => at + 1)
  const one = chance.whole(1, kind.pages)
  const other = one === kind.pages ? 1 : one + 1
  const swapped = all.map((page) => (page === one ? other : page === other ? one : page))
  const plain = { form, order: all, turned: [], distortions }
  if (plan.arrangement === 'swapped') return { ...plain, order: swapped }
  if (plan.arrangement === 'missing') return { ...plain, order: all.filter((page) => page !== one) }
  if (plan.arrangement === 'doubled')
    return { ...plain, order: all.flatMap((page) => (page === one ? [page, page] : [page])) }
  return plan.arrangement === 'upside-down' ? { ...plain, turned: [one] } : plain
}

/** Two to six forms a file, of whatever kinds come together. */
const bundles = (forms: readonly FormInFile[], seed: number): FormFile[] => {
  const chance = chanceFrom(seed)
  const files: FormFile[] = []
  const rest = [...forms].map((form) => [chance.between(0, 1), form] as const).sort(([a], [b]) => a - b)
  while (rest.length > 0) {
    const together = rest.splice(0, chance.whole(2, 6)).map(([, form]) => form)
    files.push({ path: `several-${String(files.length + 1).padStart(4, '0')}.pdf`, pictures: false, forms: together })
  }
  return files
}
