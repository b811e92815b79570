import { expect, test } from 'vitest'
import { failure } from '../../shared/failure.ts'
import { failed, ok } from '../../shared/result.ts'
import { sendFiles, uploads } from './uploads.ts'

const file = (path: string) => ({ path, file: new File([path], path) })

test('every file is sent once, and one that fails stops no other', async () => {
  const sent: string[] = []
  const upload = async (_: string, path: string) => {
    sent.push(path)
    return path === 'b' ? failed(failure('disk-full', { needed: 2, free: 1 })) : ok(null)
  }
  await sendFiles(upload, 'one', ['a', 'b', 'c', 'd', 'e'].map(file))
  expect(sent.sort()).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(uploads.getState()['one']).toEqual({
    total: 5,
    sent: 4,
    failed: [{ path: 'b', failure: failure('disk-full', { needed: 2, free: 1 }) }],
  })
})
