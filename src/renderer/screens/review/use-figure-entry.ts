import { useState } from 'react'
import type { SlotVerdict, Verdict } from '../../../shared/check.ts'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import type { Slot } from '../../../shared/slot.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { valueOffered } from './entry.tsx'
import { entryKeys, isTaken, moved, pressed } from './entry-keys.ts'
import { optionsOf } from './options.tsx'
import { allHold, withValue } from './try-value.ts'
import { type Typed, valueTyped } from './typed-figure.ts'
import type { Checking } from './use-checking.ts'

export type Asking = 'reason' | 'pass-on'

/** What a person is about to say of one figure. */
export type FigureEntry = {
  typed: Typed
  /** What was typed, as a number. */
  value: number | null
  /** What Enter would write down; null: Enter waits. */
  offered: number | null
  /** The machine's alternatives are in sight. */
  shown: boolean
  show(): void
  choose(value: number): void
  accept(): void
  confirmAll(): void
  unreadable(): void
  /** What a line is asked for before it is said: why the value is what it is, or what the next person should know. */
  asking: Asking | null
  ask(what: Asking): void
  answer(note: string): void
  keep(): void
}

/** What was begun on one figure; on another one begins anew. */
type Draft = { slot: Slot; typed: Typed; asked: boolean; asking: Asking | null }

const beginning = ({ slot, state, contested }: Figure): Draft => ({
  slot,
  typed: null,
  asked: state === 'solved' || contested !== undefined,
  asking: null,
})

export const useFigureEntry = (form: FormDetail, figure: Figure, { check, undo, redo }: Checking): FigureEntry => {
  const { slot } = figure
  const [kept, setKept] = useState<Draft>(beginning(figure))
  const { typed, asked, asking } = kept.slot === slot ? kept : beginning(figure)
  const change = (by: Partial<Draft>) => setKept({ slot, typed, asked, asking, ...by })
  const setTyped = (now: Typed) => change({ typed: now })
  const value = valueTyped(typed)
  const offered = valueOffered(figure, typed)
  const options = optionsOf(form, figure)
  const shown = asked || typed !== null

  const say = (verdict: Verdict, note: string | null = null) => check(form, [{ slot, verdict, note }])
  const accept = (note: string | null = null) => {
    if (offered !== null) say({ kind: 'value', value: offered }, note)
  }
  const ask = (what: Asking) => {
    if (what === 'pass-on' || offered !== null) change({ asking: what })
  }
  const confirmAll = () => {
    const whole = value === null ? form : withValue(form, slot, value)
    if (!allHold(whole)) return
    const isSettled = ({ contested, slot: own }: Figure) => contested === undefined || (own === slot && value !== null)
    const unchecked = whole.figures.filter(
      (one) => one.level === 'read' && one.used && one.value !== null && isSettled(one),
    )
    const checks = unchecked.map((one): SlotVerdict => {
      return { slot: one.slot, verdict: { kind: 'value', value: one.value ?? 0 }, note: null }
    })
    if (checks.length > 0) check(form, checks)
  }
  const step = (by: 1 | -1) => {
    if (!shown) return change({ asked: true })
    const at = options.findIndex((option) => option.value === (value ?? offered))
    const next = options[at < 0 ? 0 : Math.min(options.length - 1, Math.max(0, at + by))]
    if (next !== undefined) setTyped(String(next.value))
  }
  const unreadable = () => say({ kind: 'unreadable' })
  useKeys({
    ...entryKeys({ typed, onType: setTyped, onAccept: () => accept() }),
    'Shift+Enter': () => !isTaken(pressed) && confirmAll(),
    ArrowDown: () => !isTaken(moved) && step(1),
    ArrowUp: () => !isTaken(moved) && step(-1),
    KeyU: unreadable,
    KeyS: () => ask('pass-on'),
    KeyN: () => ask('reason'),
    'Ctrl+KeyZ': undo,
    'Ctrl+KeyY': redo,
    'Ctrl+Shift+KeyZ': redo,
  })
  return {
    ...{ typed, value, offered, shown, confirmAll, unreadable, asking, ask },
    accept: () => accept(),
    show: () => change({ asked: true }),
    choose: (chosen) => setTyped(String(chosen)),
    answer: (line) => {
      const note = line === '' ? null : line
      change({ asking: null })
      if (asking === 'reason') accept(note)
      else say({ kind: 'passed-on' }, note)
    },
    keep: () => change({ asking: null }),
  }
}
