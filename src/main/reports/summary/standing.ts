import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { ResultForm } from '../../../shared/results-file.ts'

/**
 * Whether a form enters the totals of its constituency.
 * `counts` it does · `conflict` another form claims the same place and kind, so neither does ·
 * `no-place` its place is not wholly known, so nobody can say that it is not counted twice · `unknown-form` no definition.
 */
export type Standing = 'counts' | 'conflict' | 'no-place' | 'unknown-form'

export type StandingForm = {
  form: ResultForm
  definition: FormDefinition | undefined
  standing: Standing
}

export const standingOf = (forms: readonly ResultForm[], definitions: readonly FormDefinition[]): StandingForm[] => {
  const byId = new Map(definitions.map((definition) => [definition.id, definition]))
  const claims = new Map<string, number>()
  for (const form of forms) {
    const claim = claimOf(form, byId.get(form.form))
    if (claim !== null) claims.set(claim, (claims.get(claim) ?? 0) + 1)
  }
  return forms.map((form) => {
    const definition = byId.get(form.form)
    const claim = claimOf(form, definition)
    return { form, definition, standing: judge(definition, claim, claim === null ? 0 : (claims.get(claim) ?? 0)) }
  })
}

const judge = (definition: FormDefinition | undefined, claim: string | null, claimants: number): Standing => {
  if (definition === undefined) return 'unknown-form'
  if (claim === null) return 'no-place'
  return claimants > 1 ? 'conflict' : 'counts'
}

/** The order of lists on paper: place by place, the kinds of form of one place together. */
export const byPlace = ({ form: a }: StandingForm, { form: b }: StandingForm): number => {
  const [one, other] = [a.place, b.place]
  const names = [one.province, one.district, one.subdistrict].map((name) => name ?? '\uffff')
  const others = [other.province, other.district, other.subdistrict].map((name) => name ?? '\uffff')
  const number = (value: number | null) => value ?? Number.MAX_SAFE_INTEGER
  return (
    compare(names[0], others[0]) ||
    number(one.constituency) - number(other.constituency) ||
    compare(names[1], others[1]) ||
    compare(names[2], others[2]) ||
    number(one.unit) - number(other.unit) ||
    number(one.set) - number(other.set) ||
    compare(a.form, b.form) ||
    compare(a.source.parts[0]?.path, b.source.parts[0]?.path)
  )
}

const compare = (a = '', b = ''): number => a.localeCompare(b, 'th')

/** What only one form may claim: a place and a kind of form. Null when the place is not wholly known. */
const claimOf = ({ form, place }: ResultForm, definition: FormDefinition | undefined): string | null => {
  const spot = place[definition?.place ?? 'unit']
  if (place.province === null || place.constituency === null || spot === null) return null
  return JSON.stringify([form, place.province, place.constituency, place.district, place.subdistrict, spot])
}
