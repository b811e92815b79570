/** The part of a key press that a shortcut needs; `code` is the key's place, the same on every layout. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** A press as `Ctrl+KeyL`, `Shift+Slash`, `KeyN`; the command key of a Mac counts as Ctrl. */
export const chordOf = ({ code, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): string =>
  [ctrlKey || metaKey ? 'Ctrl' : null, altKey ? 'Alt' : null, shiftKey ? 'Shift' : null, code]
    .filter((part) => part !== null)
    .join('+')

const silentInputs = new Set(['checkbox', 'radio', 'button', 'submit', 'file', 'range'])

/** True where letters are for writing: shortcuts must keep still. */
export const isTyping = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !silentInputs.has(target.type)
}
