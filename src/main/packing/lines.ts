/** The lines of a text in UTF-8. A line longer than `most` bytes is nobody's row and ends it with a RangeError. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>, most: number): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of bytes) {
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = pieces.pop() ?? ''
    if (rest.length > most) throw new RangeError('a row without an end')
    yield* pieces
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
