import { expect, test } from 'vitest'
import { chordOf } from './chords.ts'

const press = { code: 'KeyL', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

test.each([
  [{}, 'KeyL'],
  [{ ctrlKey: true }, 'Ctrl+KeyL'],
  [{ metaKey: true }, 'Ctrl+KeyL'],
  [{ shiftKey: true, code: 'Slash' }, 'Shift+Slash'],
  [{ ctrlKey: true, altKey: true, shiftKey: true }, 'Ctrl+Alt+Shift+KeyL'],
])('%o is %s', (keys, chord) => expect(chordOf({ ...press, ...keys })).toBe(chord))
