import { useState } from 'react'
import { useKeys } from '../../keys/use-keys.ts'
import { entryKeys } from '../review/entry-keys.ts'
import { type Typed, valueTyped } from '../review/typed-figure.ts'
import type { BlindPlace } from './blind-place.ts'
import type { Keying } from './use-keying.ts'

/** What a person is about to key. */
export type BlindEntry = {
  typed: Typed
  /** What Enter would write down; null: Enter waits. */
  value: number | null
  accept(): void
  unreadable(): void
  passingOn: boolean
  askToPassOn(): void
  passOn(note: string): void
  keep(): void
}

type Draft = { place: string; typed: Typed; passingOn: boolean }

export const useBlindEntry = ({ form, figure }: BlindPlace, { key, undo, redo, move }: Keying): BlindEntry => {
  const place = `${form.id} ${figure.slot}`
  const beginning: Draft = { place, typed: null, passingOn: false }
  const [kept, setKept] = useState<Draft>(beginning)
  const draft = kept.place === place ? kept : beginning
  const { typed, passingOn } = draft
  const value = valueTyped(typed)
  const accept = () => {
    if (value !== null) key({ kind: 'value', value }, null)
  }
  const unreadable = () => key({ kind: 'unreadable' }, null)
  const askToPassOn = () => setKept({ ...draft, passingOn: true })
  useKeys({
    ...entryKeys({ typed, onType: (now) => setKept({ ...draft, typed: now }), onAccept: accept }),
    KeyU: unreadable,
    KeyS: askToPassOn,
    KeyJ: () => move(1),
    KeyK: () => move(-1),
    'Ctrl+KeyZ': undo,
    'Ctrl+KeyY': redo,
    'Ctrl+Shift+KeyZ': redo,
  })
  return {
    ...{ typed, value, accept, unreadable, passingOn, askToPassOn },
    passOn: (note) => {
      setKept({ ...draft, passingOn: false })
      key({ kind: 'passed-on' }, note === '' ? null : note)
    },
    keep: () => setKept({ ...draft, passingOn: false }),
  }
}
