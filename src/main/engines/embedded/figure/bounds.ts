import type { Part } from '../page/parts.ts'

export type Bounds = { left: number; top: number; width: number; height: number }

/** The rectangle around some pieces of ink. */
export const boundsOf = (parts: readonly Part[]): Bounds => {
  const left = Math.min(...parts.map((part) => part.left))
  const top = Math.min(...parts.map((part) => part.top))
  const right = Math.max(...parts.map((part) => part.right))
  const bottom = Math.max(...parts.map((part) => part.bottom))
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}
