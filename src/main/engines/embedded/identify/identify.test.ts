import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FormDefinition } from '../../../../shared/form-definition.ts'
import { type Evidence, identify } from './identify.ts'

const folder = join(import.meta.dirname, '../../../../../resources/forms')
const forms = readdirSync(folder).map((name) =>
  FormDefinition.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n)
const unread = { fit: () => -30 }
/** A code box read as this number, with or without the bracket. */
const code = (number: number, bracketed: boolean): Evidence['code'] => ({
  fit: (other, inBracket) => (other === number && inBracket === bracketed ? -0.3 : -12),
})
const noTitle = { fit: () => 0, found: false }
const title = (id: string): Evidence['title'] => ({ fit: (form) => (form.id === id ? 0 : -5), found: true })
const noNumber = { value: null, fit: () => 0 }
const printed = (page: number): Evidence['pageNumber'] => ({ value: page, fit: (one) => (one === page ? 0 : -5) })

const candidates = { columns: 4, lines: 12, rows: numbers(1, 10), total: true }
const firstOfList = { columns: 3, lines: 11, rows: numbers(1, 10), total: false }
const secondOfList = { columns: 3, lines: 25, rows: numbers(11, 34), total: false }
const thirdOfList = { columns: 3, lines: 25, rows: numbers(35, 57), total: true }
const nothing: Evidence = { code: unread, title: noTitle, pageNumber: noNumber, table: null, bracketedLines: 0 }

const seen = (more: Partial<Evidence>) => identify(forms, { ...nothing, ...more })
const told = (more: Partial<Evidence>): string => {
  const identity = seen(more)
  return identity === null ? 'none' : `${identity.form.id} ${identity.page}`
}

describe('telling which form a page is', () => {
  it.each<[string, Partial<Evidence>]>([
    ['ss-5-18 1', { code: code(18, false), table: candidates, bracketedLines: 8 }],
    ['ss-5-17 1', { code: code(17, false), table: candidates, bracketedLines: 3 }],
    ['ss-5-16-pl 1', { code: code(16, true), table: firstOfList, bracketedLines: 3 }],
    ['ss-5-17-pl 2', { code: code(17, true), table: secondOfList }],
    ['ss-5-17-pl 3', { code: code(17, true), table: thirdOfList }],
    ['ss-5-18 2', { code: code(18, false), pageNumber: printed(2) }],
    ['ss-5-18-pl 4', { code: code(18, true), bracketedLines: 6 }],
    ['ss-5-16 1', { title: title('ss-5-16'), table: candidates, bracketedLines: 3 }],
    ['ss-5-17-pl 1', { title: title('ss-5-17-pl'), table: firstOfList, bracketedLines: 2 }],
    ['ss-6-1 1', { code: code(1, false), table: candidates, bracketedLines: 12 }],
    ['none', { pageNumber: printed(2), bracketedLines: 6 }],
    ['none', { table: { columns: 4, lines: 12, rows: [], total: false } }],
  ])('%s', (expected, more) => {
    expect(told(more)).toBe(expected)
  })

  it('is sure where the code or the title was read, and not where kinds differ by neither', () => {
    expect(seen({ code: code(17, true), table: secondOfList })?.confidence).toBeGreaterThan(0.95)
    expect(seen({ title: title('ss-5-16'), table: candidates, bracketedLines: 3 })?.confidence).toBeGreaterThan(0.9)
    expect(seen({ table: secondOfList })?.confidence).toBeLessThan(0.5)
  })

  it('keeps announced results from taking the pages of other kinds', () => {
    for (const table of [candidates, firstOfList, secondOfList, thirdOfList])
      expect(told({ table, bracketedLines: 3 })).not.toContain('6-1')
  })
})
