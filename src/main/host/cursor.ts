import type { z } from 'zod'

/** A place in a paged list, as an opaque text for the caller. Text that is not one of ours begins the list anew. */
export const readCursor = <T extends z.ZodType>(shape: T, text: string | null): z.infer<T> | null => {
  if (text === null) return null
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** The cursor after a page, or null when the page was the last. */
export const nextCursor = <T>(items: readonly T[], limit: number, placeOf: (last: T) => unknown): string | null => {
  const last = items.at(-1)
  if (items.length < limit || last === undefined) return null
  return Buffer.from(JSON.stringify(placeOf(last))).toString('base64url')
}
