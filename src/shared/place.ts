import { z } from 'zod'

/** Where a fact of the place comes from. */
export const FactSource = z.enum(['path', 'page', 'list', 'person'])
export type FactSource = z.infer<typeof FactSource>

const fact = z.object({ value: z.union([z.string(), z.int()]), from: FactSource })

/** Where a form was counted. `set` is the set number (ชุดที่) of forms without a polling unit. */
export const Place = z.object({
  province: z.string().nullable(),
  constituency: z.int().nullable(),
  district: z.string().nullable(),
  subdistrict: z.string().nullable(),
  unit: z.int().nullable(),
  set: z.int().nullable(),
  /** 0.4 for the province, 0.3 the constituency, 0.3 unit or set (a form of the whole constituency: that again): each when found and valid in the list. */
  confidence: z.number().min(0).max(1),
  facts: z.partialRecord(z.enum(['province', 'constituency', 'district', 'subdistrict', 'unit', 'set']), fact),
})
export type Place = z.infer<typeof Place>
