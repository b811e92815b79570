import type { z } from 'zod'
import { appCalls } from './calls/app.ts'
import { batchCalls } from './calls/batches.ts'
import { electionCalls } from './calls/elections.ts'
import { exportCalls } from './calls/exports.ts'
import { formCalls } from './calls/forms.ts'
import { pageCalls } from './calls/pages.ts'
import { portableCalls } from './calls/portable.ts'
import { reviewCalls } from './calls/review.ts'
import { secondCalls } from './calls/second.ts'
import { workspaceCalls } from './calls/workspace.ts'

/** Every call the host answers. A call is declared in `calls`, handled in `host`, used by a screen. */
export const contract = {
  ...appCalls,
  ...batchCalls,
  ...formCalls,
  ...pageCalls,
  ...reviewCalls,
  ...secondCalls,
  ...electionCalls,
  ...exportCalls,
  ...portableCalls,
  ...workspaceCalls,
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
/** What a caller may leave out is optional here. */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
/** What a handler gets: defaults filled in. */
export type CheckedInput<N extends CallName> = z.output<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>

export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name)
