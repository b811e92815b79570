const key = '/Length '
/** A reference and what of the white space behind it a number may take. */
const reference = /^(\d+) 0 R(?:\s*(?=[/>]))?/
const longest = 40
/** A file of more streams than this is no file of scans. */
const mostStreams = 500

/** The number that is the object of this name, as it is written; it follows the stream it belongs to. */
const numberIn = (file: Buffer, name: string, from: number): string | null => {
  const head = `\n${name} 0 obj`
  const at = file.indexOf(head, from)
  if (at < 0) return null
  const text = file.toString('latin1', at + head.length, at + head.length + longest)
  return /^\s*(\d+)\s*endobj/.exec(text)?.[1] ?? null
}

/**
 * PDFs may give the length of a stream as a reference to a number elsewhere (`/Length 12 0 R`), which pdf-lib does not
 * follow: it looks for the end of such a stream byte by byte. This writes the number itself in the reference's place,
 * where there is room for it, and nothing moves. A number that is wrong does no harm: pdf-lib looks whether the stream
 * ends there, and searches if it does not.
 */
export const withOwnLengths = (bytes: Uint8Array): Uint8Array => {
  const file = Buffer.from(bytes)
  let streams = 0
  for (let at = file.indexOf(key); at >= 0 && streams < mostStreams; at = file.indexOf(key, at + key.length)) {
    const from = at + key.length
    const [referred, name] = reference.exec(file.toString('latin1', from, from + longest)) ?? []
    if (referred === undefined || name === undefined) continue
    streams++
    const number = numberIn(file, name, from)
    if (number !== null && number.length <= referred.length) file.write(number.padEnd(referred.length), from, 'latin1')
  }
  return file
}
