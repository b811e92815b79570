import type { Keys } from '../../keys/use-keys.ts'
import { eraseDigit, type Typed, typeDigit } from './typed-figure.ts'

/** A key that belongs to what has the focus: a button is pressed by Enter, a list and a page are moved by arrows. */
export const isTaken = (by: string): boolean => document.activeElement?.closest(by) != null
export const pressed = 'button, a, summary'
export const moved = '[role="listbox"], .mat, .todo'

const digitKeys = (type: (digit: string) => void): Keys =>
  Object.fromEntries(
    [...'0123456789'].flatMap((digit) => [
      [`Digit${digit}`, () => type(digit)],
      [`Numpad${digit}`, () => type(digit)],
    ]),
  )

type EntryProps = { typed: Typed; onType: (now: Typed) => void; onAccept: () => void }

/** The keys by which a figure is typed and written down. */
export const entryKeys = ({ typed, onType, onAccept }: EntryProps): Keys => ({
  ...digitKeys((digit) => onType(typeDigit(typed, digit))),
  Minus: () => onType('0'),
  Backspace: () => onType(eraseDigit(typed)),
  Escape: () => onType(null),
  Enter: () => !isTaken(pressed) && onAccept(),
  NumpadEnter: () => !isTaken(pressed) && onAccept(),
})
