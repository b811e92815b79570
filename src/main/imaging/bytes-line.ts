import { Readable, type Writable } from 'node:stream'
import { z } from 'zod'
import { limits } from './limits.ts'

/**
 * Pixels go from a worker to its host on a line of their own: as part of a message they would be copied five times on
 * their way. In the message each array of bytes is told by its length; their contents follow each other on the line.
 */

/** The file descriptor of the line, beside those of the messages and of the guard. */
export const bytesLine = 5

/** An array of bytes as a message tells of it. The name is one that no answer has. */
const Told = z.object({
  bytesOnLine: z
    .int()
    .min(0)
    .max(limits.workerMegabytes * 1_048_576),
})

const isTold = (value: object): boolean => 'bytesOnLine' in value

const mapped = (value: unknown, change: (value: object) => unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const changed = change(value)
  if (changed !== value) return changed
  if (Array.isArray(value)) return value.map((entry) => mapped(entry, change))
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, mapped(entry, change)]))
}

/** What a message is to say, and the arrays of bytes that are to follow on the line. */
export const withoutBytes = (value: unknown): { told: unknown; bytes: Uint8Array[] } => {
  const bytes: Uint8Array[] = []
  const told = mapped(value, (part) => {
    if (!(part instanceof Uint8Array)) return part
    bytes.push(part)
    return { bytesOnLine: part.length } satisfies z.infer<typeof Told>
  })
  return { told, bytes }
}

export const sendBytes = (line: Writable, bytes: readonly Uint8Array[]): void => {
  for (const one of bytes) line.write(one)
}

export type BytesHeard = {
  /** The value of which a message tells, when all its bytes have come. Rejects what tells of more than there can be. */
  fill(told: unknown): Promise<unknown>
}

/** Listens for bytes on the line; nobody may ask for the next value before the last is filled. */
export const hearBytes = (line: unknown): BytesHeard => {
  if (!(line instanceof Readable)) throw new Error('a worker without a line for its bytes')
  const waiting: Buffer[] = []
  let take: ((piece: Buffer) => void) | null = null
  line.on('data', (piece: Buffer) => (take === null ? waiting.push(piece) : take(piece)))
  line.on('error', () => undefined)
  const read = (length: number): Promise<Uint8Array> => {
    const bytes = new Uint8Array(length)
    if (length === 0) return Promise.resolve(bytes)
    let at = 0
    const { promise, resolve } = Promise.withResolvers<Uint8Array>()
    take = (piece) => {
      bytes.set(piece.subarray(0, length - at), at)
      const rest = piece.subarray(length - at)
      at = Math.min(length, at + piece.length)
      if (rest.length > 0) waiting.unshift(rest)
      if (at < length) return
      take = null
      resolve(bytes)
    }
    while (take !== null && waiting.length > 0) take(waiting.shift() ?? Buffer.alloc(0))
    return promise
  }
  return {
    async fill(told) {
      const found: object[] = []
      mapped(told, (part) => {
        if (isTold(part)) found.push(part)
        return part
      })
      const filled = new Map<object, Uint8Array>()
      for (const one of found) filled.set(one, await read(Told.parse(one).bytesOnLine))
      return mapped(told, (part) => filled.get(part) ?? part)
    },
  }
}
