import { createHash } from 'node:crypto'

export type Fact = { bytes: number; sha256: string }

/** Passes bytes on and says at their end how many there were and what they hash to. */
export async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  onEnd: (fact: Fact) => void,
): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    hash.update(chunk)
    yield chunk
  }
  onEnd({ bytes: size, sha256: hash.digest('hex') })
}
