import { useState } from 'react'

/** What this window remembers between screens and starts; nothing that matters if it is lost. */
const kept = (key: string): string | null => {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

const keep = (key: string, text: string): void => {
  try {
    window.localStorage.setItem(key, text)
  } catch {
    // A browser that keeps nothing begins anew each time.
  }
}

/** A state of the view that is as it was left; `read` answers with null for a text that is none of ours. */
export const useRemembered = <T extends string | number | boolean>(
  key: string,
  initial: T,
  read: (text: string) => T | null,
): [T, (value: T) => void] => {
  const [value, setValue] = useState<T>(() => {
    const text = kept(key)
    return (text === null ? null : read(text)) ?? initial
  })
  return [
    value,
    (next) => {
      setValue(next)
      keep(key, String(next))
    },
  ]
}
