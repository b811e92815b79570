import { z } from 'zod'

/** A text column that holds JSON of a known shape. */
export const json = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(shape)

/** A 0/1 column. */
export const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1)

export const asFlag = (value: boolean): 0 | 1 => (value ? 1 : 0)

export const asJson = (value: unknown): string => JSON.stringify(value)

export const asJsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value))
