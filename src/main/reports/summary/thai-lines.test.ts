import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, type Run } from './thai-lines.ts'

const byLetter = ({ text }: Run): number => text.length
const lines = (text: string, width: number): string[] =>
  breakLines([{ text, bold: false }], width, byLetter).map((line) => line.map((run) => run.text).join(''))
const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '')

describe('breakLines', () => {
  it.each([
    ['ends Thai lines at the end of a word', 'ผลการนับคะแนนเลือกตั้ง', 12, ['ผลการ', 'นับคะแนน', 'เลือกตั้ง']],
    ['keeps a number with what it numbers', 'หน่วย 10 ตำบลในเมือง', 8, ['หน่วย 10', 'ตำบลใน', 'เมือง']],
    ['keeps the code of a form whole', 'แบบ ส.ส. 5/18 (บช)', 15, ['แบบ', 'ส.ส. 5/18 (บช)']],
    ['lets a path end after a slash', 'folder/inner/file.pdf', 14, ['folder/inner/', 'file.pdf']],
    ['breaks a word that is too wide between letters', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['never parts a letter from its marks', 'ที่ที่ที่', 3, ['ที่', 'ที่', 'ที่']],
    ['gives no line for nothing', '  ', 10, []],
  ])('%s', (_, text, width, expected) => {
    expect(lines(text, width)).toEqual(expected)
  })

  it('loses nothing but blanks, and no line that could be broken is too wide', () => {
    const text = fc.string({ unit: fc.constantFrom('ก', 'ที่', 'บัตร', ' ', '/', '5', '(', 'a', 'ๆ', 'เ') })
    fc.assert(
      fc.property(fc.array(fc.record({ text, bold: fc.boolean() })), fc.integer({ min: 4, max: 40 }), (runs, width) => {
        const broken = breakLines(runs, width, byLetter)
        const whole = runs.map((run) => run.text).join('')
        expect(
          withoutBlanks(
            broken
              .flat()
              .map((run) => run.text)
              .join(''),
          ),
        ).toBe(withoutBlanks(whole))
        for (const line of broken)
          expect(
            line
              .map((run) => run.text)
              .join('')
              .trimEnd().length,
          ).toBeLessThanOrEqual(width)
      }),
    )
  })
})
