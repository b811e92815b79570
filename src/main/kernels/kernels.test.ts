import { expect, test } from 'vitest'
import { kernels, openRoom } from './kernels.ts'

test('There is room for whatever is put there, one thing beside the other', () => {
  const room = openRoom()
  const [first, second] = [new Uint8Array(5_000_000).fill(7), Int32Array.from({ length: 1_000_001 }, (_, i) => i)]
  const [a, b] = [room.put(first), room.put(second)]
  expect(room.readBytes(a, first.length)).toEqual(first)
  expect(room.readWholes(b, second.length)).toEqual(second)
  expect(kernels.memory.buffer.byteLength).toBeGreaterThan(first.byteLength + second.byteLength)
})
