import { heightOf, type Part, widthOf } from '../page/parts.ts'
import { median } from '../page/statistics.ts'

/** A line of print: its letters from left to right, and the height that most of them have. */
export type TextLine = { letters: Part[]; left: number; right: number; height: number }

/** Heights of printed letters as shares of the page's width. */
const letterHeight = { least: 0.0055, most: 0.024 }
const widestGap = 3.5
const fewestLetters = 8
const alikeHeights = { least: 0.62, most: 1.6 }

const middleOf = ({ top, bottom }: Part): number => (top + bottom) / 2

/** The last letter of an open line that this one can stand behind. */
const follows = (last: Part, part: Part): boolean => {
  const height = Math.max(heightOf(last), heightOf(part))
  const share = heightOf(part) / heightOf(last)
  return (
    share > alikeHeights.least &&
    share < alikeHeights.most &&
    part.left - last.right < widestGap * height &&
    part.left > last.left &&
    Math.abs(middleOf(part) - middleOf(last)) < 0.3 * height
  )
}

/** Gathers letters of one height into lines, however the lines bend. Marks above and below letters are left out. */
export const textLines = (parts: readonly Part[], pageWidth: number): TextLine[] => {
  const [least, most] = [letterHeight.least * pageWidth, letterHeight.most * pageWidth]
  const letters = parts
    .filter((part) => heightOf(part) >= least && heightOf(part) <= most && widthOf(part) < 0.5 * pageWidth)
    .toSorted((a, b) => a.left - b.left)
  const lines: Part[][] = []
  let open: Part[][] = []
  for (const letter of letters) {
    // a line that no letter can stand behind any more is looked at no more
    open = open.filter((line) => line.slice(-3).some((last) => letter.left - last.right < widestGap * most))
    const [line] = open
      .filter((before) => before.slice(-3).some((last) => follows(last, letter)))
      .toSorted(
        (a, b) =>
          Math.abs(middleOf(a.at(-1) ?? letter) - middleOf(letter)) -
          Math.abs(middleOf(b.at(-1) ?? letter) - middleOf(letter)),
      )
    if (line === undefined) {
      const begun = [letter]
      lines.push(begun)
      open.push(begun)
    } else line.push(letter)
  }
  return lines
    .filter((line) => line.length >= fewestLetters)
    .map((line) => ({
      letters: line,
      left: line[0]?.left ?? 0,
      right: Math.max(...line.map(({ right }) => right)),
      height: median(line.map(heightOf)),
    }))
}
