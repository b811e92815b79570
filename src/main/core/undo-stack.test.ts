import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckAct } from '../store/checks.ts'
import { undoStack } from './undo-stack.ts'

type Wish = 'do' | 'undo' | 'redo'

/** Acts as they come to be when a person wishes these things in turn, and a stack as any editor has it beside them. */
const follow = (wishes: readonly Wish[]) => {
  const acts: CheckAct[] = []
  const [done, undone]: [number[], number[]] = [[], []]
  for (const step of wishes) {
    const number = acts.length + 1
    const of = step === 'undo' ? done.at(-1) : step === 'redo' ? undone.at(-1) : null
    if (of === undefined) continue
    acts.push({ number, step, of })
    if (of === null) {
      done.push(number)
      undone.length = 0
    } else if (step === 'undo') undone.push(done.pop() ?? 0)
    else done.push(undone.pop() ?? 0)
  }
  return { acts, done, undone }
}

describe('taking back and doing again', () => {
  it('takes back the last act that stands, and does again the last that was taken back', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Wish>('do', 'undo', 'redo')), (wishes) => {
        const { acts, done, undone } = follow(wishes)
        expect(undoStack(acts)).toEqual({ undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null })
      }),
    )
  })
})
