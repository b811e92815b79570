import { drawInitials, drawSlash, drawStrike, drawTick, type Spot } from '../hand/marks.ts'
import type { Entry } from '../plan/form.ts'
import type { Sheet } from './sheet.ts'

/** Where a figure and its words are asked for: the dotted gaps of one line. `words` null: no words are asked for. */
export type Asked = { from: number; to: number; y: number; words: { from: number; to: number } | null }

/** Writes an entry into its place. */
export const writeEntry = (sheet: Sheet, entry: Entry, asked: Asked): void => {
  const { hand, chance, form } = sheet
  const spot: Spot = {
    middle: (asked.from + asked.to) / 2 + chance.around() * 4,
    y: asked.y,
    wide: 0,
    tall: form.writer.tall,
  }
  const room = asked.to - asked.from + 6
  if (entry.digits !== '') spot.wide = writeDigits(sheet, entry, spot, room)
  if (asked.words !== null && entry.words !== '') {
    const { from, to } = asked.words
    const short = entry.words.length < 10 ? chance.between(4, Math.max(4, (to - from) * 0.18)) : 4
    const wide = hand.words(entry.words, from + short, asked.y, to - from - short - 4)
    if (entry.marks.includes('initials')) drawInitials(hand, chance, from + short + wide + 6, asked.y + 2)
  }
  if (entry.marks.includes('tick')) drawTick(hand, chance, spot)
  if (entry.marks.includes('slash')) drawSlash(hand, chance, spot)
}

const writeDigits = (
  sheet: Sheet,
  { digits, first, marks }: Entry,
  { middle, y, tall }: Spot,
  room: number,
): number => {
  const { hand, chance } = sheet
  if (first === null) return hand.digits(digits, middle, y, room)
  if (marks.includes('overwritten')) {
    hand.digits(first, middle, y, room)
    return hand.digits(digits, middle + chance.around(), y, room)
  }
  const above = chance.likely(0.3)
  const at = above ? middle : middle - room * 0.24
  const wide = hand.digits(first, at, y, above ? room : room * 0.5)
  drawStrike(hand, chance, { middle: at, y, wide, tall })
  return above
    ? hand.digits(digits, middle + chance.between(0, 10), y - tall * 0.85, room)
    : hand.digits(digits, middle + room * 0.28, y - chance.between(0, 4), room * 0.56)
}
