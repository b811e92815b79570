import { PassThrough } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hearBytes, sendBytes, withoutBytes } from './bytes-line.ts'

const bytes = fc.uint8Array({ maxLength: 300_000, size: 'max' })
const answers = fc.letrec((tie) => ({
  answer: fc.oneof(
    { maxDepth: 3 },
    bytes,
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.array(tie('answer'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), tie('answer'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).answer

test('Whatever a worker answers comes through, however its bytes are cut up, one answer after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(answers, { maxLength: 3 }), fc.integer({ min: 1, max: 100_000 }), async (all, size) => {
      const line = new PassThrough()
      const heard = hearBytes(line)
      for (const answer of all) {
        const { told, bytes } = withoutBytes(answer)
        expect(JSON.stringify(told).length).toBeLessThan(5000)
        sendBytes(
          line,
          bytes.flatMap((one) =>
            Array.from({ length: Math.ceil(one.length / size) }, (_, i) => one.subarray(i * size, (i + 1) * size)),
          ),
        )
        expect(await heard.fill(told)).toEqual(answer)
      }
    }),
    { numRuns: 30 },
  )
})

test('Bytes that come before they are told of are kept for it', async () => {
  const line = new PassThrough()
  const heard = hearBytes(line)
  sendBytes(line, [Uint8Array.of(1, 2), Uint8Array.of(3)])
  await new Promise(setImmediate)
  const told = [0, 1, 2].map((bytesOnLine) => ({ bytesOnLine }))
  expect(await heard.fill(told)).toEqual([Uint8Array.of(), Uint8Array.of(1), Uint8Array.of(2, 3)])
})

test('Nothing is made ready for more bytes than a worker can hold, nor for less than none', async () => {
  for (const bytesOnLine of [1e15, -1, 0.5, '7', null]) {
    await expect(hearBytes(new PassThrough()).fill({ image: { bytesOnLine } })).rejects.toThrow()
  }
})
