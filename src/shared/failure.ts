import { z } from 'zod'
import { failureWords } from './failure-words.ts'

/** The closed list of expected trouble. A new code needs its sentence in both languages, nothing else. */
export type FailureCode = keyof typeof failureWords
const codes = Object.keys(failureWords) as [FailureCode, ...FailureCode[]]

export const FailureCode = z.enum(codes)

/** `detail` fills the `{name}` places of the sentence; it never holds keys, tokens or page content. */
export const Failure = z.object({
  code: FailureCode,
  detail: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
export type Failure = z.infer<typeof Failure>

export const failure = (code: FailureCode, detail?: Record<string, string | number>): Failure =>
  detail === undefined ? { code } : { code, detail }

/** Transient trouble may be gone at the next try; fatal trouble needs a person. */
export const isTransient = ({ code }: Failure): boolean => failureWords[code].transient

export type Sentence = { readonly th: string; readonly en: string }
export const Sentence = z.object({ th: z.string(), en: z.string() })

const fill = (text: string, detail: Failure['detail']): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(detail?.[name] ?? '?'))

/** The failure as a person reads it, in both languages. */
export const sentenceOf = ({ code, detail }: Failure): Sentence => ({
  th: fill(failureWords[code].th, detail),
  en: fill(failureWords[code].en, detail),
})
