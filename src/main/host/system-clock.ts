import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../core/ports.ts'

/** The computer's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  wait: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => undefined),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
}

/** Ten times as patient with a page: where a reader is measured, a busy computer must not look like a bad reader. */
export const patientClock: Clock = { ...systemClock, timeout: (milliseconds) => systemClock.timeout(milliseconds * 10) }
