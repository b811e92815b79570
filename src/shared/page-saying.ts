import { z } from 'zod'
import { Framing } from './framing.ts'

/**
 * What a person says of the form a page is part of. Pages with one `group` are one form, whatever else is read; a page
 * put aside is no page of a form.
 */
export const FormSaying = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('aside') }),
  z.object({ kind: z.literal('part'), group: z.string(), form: z.string(), formPage: z.int().min(1) }),
])
export type FormSaying = z.infer<typeof FormSaying>

const name = z.string().trim().min(1).max(120)
const number = z.int().min(1).max(99_999)
const facts = {
  province: name,
  constituency: number,
  district: name,
  subdistrict: name,
  unit: number,
  set: number,
}

/** What a person says of the place a page was counted at; nothing is said of what is left out. */
export const PlaceSaying = z.object(facts).partial()
export type PlaceSaying = z.infer<typeof PlaceSaying>

/** Facts to be said, and (null) those of which nothing is to be said any more. */
export const PlaceChange = z
  .object({
    province: name.nullable(),
    constituency: number.nullable(),
    district: name.nullable(),
    subdistrict: name.nullable(),
    unit: number.nullable(),
    set: number.nullable(),
  })
  .partial()
export type PlaceChange = z.infer<typeof PlaceChange>

/** What is to hold of one aspect of a page; `value` null: nobody says anything of it. */
export const Saying = z.discriminatedUnion('aspect', [
  z.object({ aspect: z.literal('form'), value: FormSaying.nullable() }),
  z.object({ aspect: z.literal('place'), value: PlaceSaying.nullable() }),
  z.object({ aspect: z.literal('picture'), value: Framing.nullable() }),
])
export type Saying = z.infer<typeof Saying>

/** What people say of a page, by what it is about; null: nobody says anything. */
export const PageSaid = z.object({
  form: FormSaying.nullable(),
  place: PlaceSaying.nullable(),
  picture: Framing.nullable(),
})
export type PageSaid = z.infer<typeof PageSaid>

export const nothingSaid: PageSaid = { form: null, place: null, picture: null }
