import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { batchCode, batchFolder, fullBatchName, safeSegment } from './batch-name.ts'

const at = new Date(2026, 1, 9, 18, 40)

describe('the name of a batch', () => {
  it('is the name, the time and the code', () => {
    expect(fullBatchName('พิษณุโลก วันเลือกตั้ง', at, '7k3qf')).toBe('พิษณุโลก วันเลือกตั้ง_2026-02-09 18.40_7k3qf')
  })

  it('gives a folder that every system takes, with time and code whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const folder = batchFolder(name, at, '7k3qf')
        expect(folder.endsWith('_2026-02-09 18.40_7k3qf')).toBe(true)
        expect(new TextEncoder().encode(folder).length).toBeLessThanOrEqual(255)
        expect(folder).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u)
      }),
    )
  })

  it('has a code of five that are not mistaken for one another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) => {
        expect(batchCode(bytes)).toMatch(/^[a-hjkmnp-z2-9]{5}$/)
      }),
    )
  })
})

describe('a segment of a path', () => {
  it.each([
    ['..', '_'],
    ['.', '_'],
    ['', '_'],
    ['a/b\\c', 'a-b-c'],
    ['CON', '_CON'],
    ['ชุดที่ 10', 'ชุดที่ 10'],
    ['name. . ', 'name'],
    ['a\u0080b', 'a-b'],
  ])('%j becomes %j', (text, safe) => {
    expect(safeSegment(text)).toBe(safe)
  })
})
