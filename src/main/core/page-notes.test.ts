import { expect, test } from 'vitest'
import { PageNote } from '../../shared/reading.ts'
import { pageNotes } from './page-notes.ts'

test('Every note of a page becomes a warning that says in both languages what helps', () => {
  const page = { notes: PageNote.options }
  const findings = pageNotes({ parts: [{ page: { reading: null } }, { page: { reading: page } }] })
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual(
    PageNote.options.map((code) => [code, 'warning']),
  )
  for (const { message } of findings) {
    expect(message.th).toContain('หน้า 2')
    expect(message.en).toContain('Page 2')
  }
})
