import { z } from 'zod'

export const Language = z.enum(['th', 'en'])
export type Language = z.infer<typeof Language>

/** What a person sets; `language` null follows the system, `workers` null is min(4, cores − 1). */
export const Settings = z.object({
  language: Language.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Asked once; stands in every act. */
  reviewer: z.string().max(120).nullable(),
  workers: z.int().min(1).max(8).nullable(),
  /** A source over this size is read in place, by hash, instead of being copied. Megabytes. */
  copyUpToMegabytes: z.int().min(0),
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings: Settings = {
  language: null,
  theme: 'system',
  reviewer: null,
  workers: null,
  copyUpToMegabytes: 2048,
}
