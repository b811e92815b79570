import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, definitions, figure, form, provinces, results } from '../../../test/unit/reports/made-up-results.ts'
import { csvColumns } from './csv-columns.ts'
import { figuresCsv } from './figures-csv.ts'

type Form = ReturnType<typeof form>

const textOf = (...forms: Form[]): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    figuresCsv({ results: results(forms), language: 'th', forms: definitions, provinces, at }),
  )
const rowsOf = (...forms: Form[]): Record<string, string>[] =>
  parse(textOf(...forms), { bom: true, columns: true, record_delimiter: '\r\n' })
const safe = (text: string): string => (/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(text) ? `'${text}` : text)

describe('figures.csv', () => {
  it('begins with a byte order mark and ends each line with CRLF', () => {
    const text = textOf(form('a', 'ss-5-18', { unit: 1 }))
    expect(text.startsWith('\ufeffbatch,form_id,form,')).toBe(true)
    expect(text.split('\r\n').length).toBe(1 + 9 + 6 + 1)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has every column described in docs/figures-csv.md', () => {
    const text = readFileSync(new URL('../../../docs/figures-csv.md', import.meta.url), 'utf8')
    const described = [...text.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, name, means]) => ({ name, means }))
    expect(described).toEqual(csvColumns.map(({ name, means }) => ({ name, means })))
  })

  it('has the head alone when there are no forms', () => {
    expect(textOf()).toBe(`\ufeff${csvColumns.map(({ name }) => name).join(',')}\r\n`)
  })

  it('gives every figure of a form a line, in printed order', () => {
    const rows = rowsOf(form('a', 'ss-5-18-pl', { unit: 1 }, { rows: 57 }))
    expect(rows.map(({ slot }) => slot)).toEqual([
      'eligible',
      'turnout',
      'ballots_allocated',
      'ballots_used',
      'valid',
      'invalid',
      'blank',
      'ballots_remaining',
      ...Array.from({ length: 57 }, (_, row) => `votes.${row + 1}`),
      'total',
    ])
  })

  it('keeps the levels in columns of their own', () => {
    const one = form('a', 'ss-5-18', { unit: 1 })
    one.figures = {
      valid: figure(10),
      invalid: figure(20, { level: 'checked', read: '70' }),
      blank: figure(30, { level: 'official' }),
    }
    const cells = rowsOf(one)
      .slice(0, 3)
      .map((row) => [row['level'], row['value_read'], row['value_checked'], row['value_official'], row['read']])
    expect(cells).toEqual([
      ['read', '10', '', '', '10'],
      ['checked', '', '20', '', '70'],
      ['official', '', '', '30', '30'],
    ])
  })

  it('points at the file and page of each figure', () => {
    const one = form('a', 'ss-5-18', { unit: 1 })
    one.source.parts = [
      { path: 'both.pdf', sha256: 'aa', page: 7 },
      { path: 'both.pdf', sha256: 'aa', page: 8 },
    ]
    one.figures = { valid: figure(10, { box: { page: 2, x: 0.123456, y: 0, w: 1, h: 0.5 } }), invalid: figure(1) }
    const [valid, invalid] = rowsOf(one)
    expect([valid?.['page'], valid?.['box_x'], valid?.['box_h']]).toEqual(['8', '0.12346', '0.5'])
    expect([invalid?.['page'], invalid?.['box_x']]).toEqual(['7', ''])
  })

  it('brings every text back as it was, but for the apostrophe before what looks like a formula', () => {
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", '\uff1d'),
        fc.string({ unit: 'grapheme' }),
      ),
      maxLength: 12,
    })
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, why, path) => {
        const one = form('a', 'ss-5-18', { unit: 1, province: name }, { rows: 1 })
        one.figures = { valid: figure(5, { read: path, why: { th: why, en: name } }) }
        one.source.parts = [{ path, sha256: 'aa', page: 1 }]
        const [row] = rowsOf(one)
        expect(row).toMatchObject({
          province: safe(name),
          read: safe(path),
          why_th: safe(why),
          why_en: safe(name),
          file: safe(path),
          value_read: '5',
        })
      }),
    )
  })
})
