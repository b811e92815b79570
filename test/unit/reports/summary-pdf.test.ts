import { createHash } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { openReports } from '../../../src/main/reports/open-reports.ts'
import type { ResultsFile } from '../../../src/shared/results-file.ts'
import type { Language } from '../../../src/shared/settings.ts'
import { at, definitions, figure, form, provinces, resources, results } from './made-up-results.ts'
import { copiedText, openPdf } from './pdf-text.ts'

const worker = new URL('../../../src/main/reports/worker.ts', import.meta.url)
const reports = openReports({ worker, resources })
afterAll(() => reports.close())

const summary = (given: ResultsFile, language: Language) =>
  reports.summary({ results: given, language, forms: definitions, provinces, at })
const failed = (count: number): ResultsFile['failures'] =>
  Array.from({ length: count }, (_, n) => ({
    path: `จังหวัดตัวอย่าง/เขตเลือกตั้งที่ 1/อำเภอเมืองตัวอย่าง/หน่วยเลือกตั้งที่ ${n + 1}/ส.ส.5ทับ18.pdf`,
    page: n % 2 === 0 ? null : 2,
    code: 'unreadable-pdf',
    message: { th: 'เปิด PDF นี้ไม่ได้ ไฟล์เสียหรือไม่ครบ', en: 'This PDF cannot be opened: it is damaged or cut short.' },
  }))

const small = results(
  [
    form('a', 'ss-5-18', { unit: 1 }, { seed: 3, doubt: 6 }),
    form('b', 'ss-5-18-pl', { unit: 1 }, { rows: 57, seed: 4, checked: true }),
    form('c', 'ss-5-17', { set: 2 }, { seed: 5 }),
    form('d', 'ss-5-17', { set: 2 }, { seed: 6 }),
    form('e', 'ss-5-17', { set: null }, { seed: 7 }),
  ],
  { failures: failed(2), skips: failed(1) },
)

describe.each(['th', 'en'] as const)('summary.pdf in %s', (language) => {
  it('stands on every page for what it is: nobody’s official result, an account that closes, and its evidence', async () => {
    const bytes = await summary(small, language)
    const { pages } = await openPdf(bytes)
    const lines = copiedText(bytes)
    const times = (line: string) => lines.filter((one) => one === line).length
    const hash = createHash('sha256')
      .update(await reports.results(small))
      .digest('hex')
    const said =
      language === 'th'
        ? 'หน้าที่นำเข้า 13 = อ่านแล้ว 10 + อ่านไม่ได้ 2 + ข้าม 1'
        : 'Pages in 13 = read 10 + failed 2 + skipped 1'
    expect(times('ไม่ใช่ผลของคณะกรรมการการเลือกตั้ง (กกต.) · Not a result of the Election Commission of Thailand')).toBe(
      pages.length,
    )
    expect(times(said)).toBe(pages.length)
    expect(lines.filter((line) => line.endsWith(hash)).length).toBe(pages.length)
    for (const number of pages.keys())
      expect(
        times(language === 'th' ? `หน้า ${number + 1} จาก ${pages.length}` : `Page ${number + 1} of ${pages.length}`),
      ).toBe(1)
  })

  it('says what contradicts, what has no place, and what a person has to look at', async () => {
    const text = copiedText(await summary(small, language)).join('\n')
    const told =
      language === 'th'
        ? ['ขัดกัน 2 ใบ ไม่นำมารวม', '1 ใบไม่รู้ที่นับคะแนนครบ', 'ยังมีตัวเลขที่คนไม่ได้ตรวจ', 'พรรคที่ 57', 'หมายเลข 6']
        : [
            '2 forms in conflict, left out',
            'The place of 1 form',
            'Some figures have not been checked',
            'Party No. 57',
            'No. 6',
          ]
    for (const part of told) expect(text).toContain(part)
  })

  it('is the same, byte for byte, for the same input', async () => {
    expect(await summary(small, language)).toEqual(await summary(small, language))
  })

  it.each([
    ['an empty batch', results([])],
    ['a batch that only failed', results([], { failures: failed(90) })],
    [
      'forms without a single legible figure',
      results([{ ...form('a', 'ss-5-18', { unit: 1 }), figures: { valid: figure(null) }, votes: [] }]),
    ],
  ])('deals with %s', async (_, given) => {
    const { pages, info } = await openPdf(await summary(given, language))
    expect(pages.length).toBe(1 + Math.ceil(given.failures.length / 24))
    expect(info).toMatchObject({ Title: expect.any(String), Producer: 'TallyDesk' })
  })
})

describe('summary.pdf', () => {
  it('gives Thai text back exactly as it was written when it is copied', async () => {
    const lines = copiedText(await summary(small, 'th'))
    const path = small.failures[1]?.path ?? ''
    expect(lines.join('')).toContain(path)
    expect(lines).toContain('คุณภาพของตัวเลข')
    expect(lines).toContain('เปิด PDF นี้ไม่ได้ ไฟล์เสียหรือไม่ครบ')
  })

  it('has the warning no more when a person has checked everything', async () => {
    const checked = results([form('a', 'ss-5-18', { unit: 1 }, { checked: true })])
    expect(copiedText(await summary(checked, 'en')).join('\n')).not.toContain('checked by a person.')
  })

  it('lists every one of hundreds of forms, with the heads again on each page', async () => {
    const many = results(
      Array.from({ length: 300 }, (_, n) => form(`f${n}`, 'ss-5-18', { unit: n + 1 }, { rows: 9, seed: n })),
    )
    const bytes = await summary(many, 'en')
    const lines = copiedText(bytes)
    const { pages, outline } = await openPdf(bytes)
    for (let unit = 1; unit <= 300; unit += 1) expect(lines).toContain(`unit ${unit} · ในเมือง · เมืองตัวอย่าง`)
    const listed = pages.filter((text) => /unit \d/.test(text)).length
    expect(lines.filter((line) => line === 'Counted at').length).toBe(listed)
    expect(outline).toEqual(['Quality of the figures', 'Results by constituency', 'Every form', 'How to read this'])
  })

  it('writes a file name of any letters on one line', async () => {
    const message = { th: '', en: '' }
    const odd = results([], { failures: [{ path: 'a\nb\u0007\u{1F4C1}.pdf', page: null, code: 'x', message }] })
    expect(copiedText(await summary(odd, 'en'))).toContain('a b \u{1F4C1}.pdf')
  })
})
