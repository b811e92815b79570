import { appendFileSync } from 'node:fs'

/** Writes surprises down with time and stack. Inputs, keys and page content never come here. */
export const openLog =
  (path: string) =>
  (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    appendFileSync(path, `${new Date().toISOString()} ${text}\n`)
  }
