import { expect, test } from 'vitest'
import { type Glyph, turnedLeft } from './letters.ts'
import { stanceOf } from './stance.ts'

const width = 1600
const letter = { w: 13, h: 20 }
const columns = 36
const jitter = (n: number): number => ((n * 7919) % 5) - 2

/** A table of print: letters in rows and columns, with a mark above or beside every third of them. */
const table = (mark: 'above' | 'beside'): Glyph[] =>
  Array.from({ length: columns * 32 }, (_, n): Glyph[] => {
    const left = 60 + (n % columns) * 40 + jitter(n)
    const top = 100 + Math.floor(n / columns) * 50
    const right = left + letter.w - 1
    const place = mark === 'above' ? { left: left + 2, top: top - 11 } : { left: right + 4, top: top + 6 }
    const own = { ...place, right: place.left + 7, bottom: place.top + 7 }
    return [{ left, right, top, bottom: top + letter.h - 1 }, ...(n % 3 === 0 ? [own] : [])]
  }).flat()

test('Marks above print tell which way it stands, however the page was turned', () => {
  const upright = table('above')
  const onItsSide = turnedLeft(upright, width)
  const onItsHead = turnedLeft(onItsSide, width)
  expect([upright, onItsSide, onItsHead].map((glyphs) => stanceOf(glyphs, width).turned)).toEqual([0, 270, 180])
})

test('Specks beside the letters of a coarse scan do not lay its page on its side', () => {
  expect(stanceOf(table('beside'), width).turned).toBe(0)
})
