import { useEffect, useEffectEvent } from 'react'
import { chordOf, isTyping } from './chords.ts'

/**
 * Acts by chord (`KeyN`, `Ctrl+KeyL`), or by the leader G and a key with a space between (`KeyG KeyH`). An act that
 * answers `false` leaves the key to whatever else listens.
 */
export type Keys = Readonly<Record<string, () => unknown>>

const leader = 'KeyG'
const together = 1500
const modifiers = /^(Shift|Control|Alt|Meta)/

type Listener = (chord: string) => boolean
const listeners: Listener[] = []
let ledAt: number | null = null

const dialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

const press = (event: KeyboardEvent): void => {
  if (modifiers.test(event.code) || isTyping(event.target) || dialogOpen()) return
  const chord = chordOf(event)
  const led = ledAt !== null && event.timeStamp - ledAt < together
  ledAt = !led && chord === leader ? event.timeStamp : null
  if (ledAt !== null) return
  const asked = led ? `${leader} ${chord}` : chord
  // The screen shown last has the first word.
  if (listeners.toReversed().some((listener) => listener(asked))) event.preventDefault()
}

/** Listens while the screen is up. Silent while someone types, and under a dialog. */
export const useKeys = (keys: Keys): void => {
  const listen = useEffectEvent((chord: string): boolean => {
    const act = keys[chord]
    return act !== undefined && act() !== false
  })
  useEffect(() => {
    const listener: Listener = (chord) => listen(chord)
    if (listeners.length === 0) window.addEventListener('keydown', press, { capture: true })
    listeners.push(listener)
    return () => {
      listeners.splice(listeners.indexOf(listener), 1)
      if (listeners.length === 0) window.removeEventListener('keydown', press, { capture: true })
    }
  }, [])
}
