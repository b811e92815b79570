/** The sentence of a thrown thing, for a failure's `{reason}`; never its stack. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
