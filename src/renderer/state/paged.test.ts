import { expect, test } from 'vitest'
import { append, putFirst } from './paged.ts'

const one = { id: 'a', words: 'old' }
const list = { items: [one], next: 'a', total: 3 }

test('a new item goes to the top and is counted', () => {
  const after = putFirst(list, { id: 'b', words: 'new' })
  expect(after).toEqual({ items: [{ id: 'b', words: 'new' }, one], next: 'a', total: 4 })
})

test('a known item changes where it stands', () => {
  expect(putFirst(list, { id: 'a', words: 'new' })).toEqual({ ...list, items: [{ id: 'a', words: 'new' }] })
})

test('the next page does not double what news had brought', () => {
  const page = { items: [one, { id: 'c', words: '' }], next: null, total: 3 }
  expect(append(list, page)).toEqual({ items: [one, { id: 'c', words: '' }], next: null, total: 3 })
})
