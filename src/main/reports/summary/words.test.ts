import { expect, it } from 'vitest'
import { th } from './words-th.ts'

it.each([
  ['แพร่', 'จังหวัดแพร่'],
  ['กรุงเทพมหานคร', 'กรุงเทพมหานคร'],
  ['จังหวัดตัวอย่าง', 'จังหวัดตัวอย่าง'],
])('calls the province %s %s', (name, called) => {
  expect(th.province(name)).toBe(called)
})
