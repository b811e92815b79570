import type { CheckAct } from '../store/checks.ts'

/** The acts that a person can take back next, and do again next. */
export type UndoStack = { undo: number | null; redo: number | null }

/** Follows a person's acts from the first: a new act forgets what had been taken back. */
export const undoStack = (acts: readonly CheckAct[]): UndoStack => {
  const done: number[] = []
  let undone: number[] = []
  for (const { number, step, of } of acts)
    switch (step) {
      case 'do':
        done.push(number)
        undone = []
        break
      case 'undo':
        undone.push(of ?? number)
        done.pop()
        break
      case 'redo':
        done.push(of ?? number)
        undone.pop()
        break
      default:
        step satisfies never
    }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}
