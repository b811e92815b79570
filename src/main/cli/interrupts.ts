import type { EventEmitter } from 'node:events'

/** How often the person asked to stop: the first time a pause is begun, at the second the program ends at once. */
export type Interrupts = { onFirst(pause: () => void): void; onSecond(end: () => void): void }

/**
 * Counts Ctrl-C. The starter of this process tells of its own Ctrl-C by message, and a terminal sends it to both: the
 * larger of the two counts is the number of times a person pressed it. A starter that dies counts as asked to stop.
 */
export const countInterrupts = (process: EventEmitter): Interrupts => {
  const heard = { signals: 0, messages: 0 }
  let count = 0
  let pause = () => {}
  let end = () => {}
  const hear = (how: keyof typeof heard) => {
    heard[how] += 1
    if (Math.max(heard.signals, heard.messages) <= count) return
    count += 1
    if (count === 1) pause()
    else end()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => hear('signals'))
  process.on('message', (message) => message === 'interrupt' && hear('messages'))
  process.on('disconnect', () => hear('messages'))
  return {
    onFirst: (act) => {
      pause = act
    },
    onSecond: (act) => {
      end = act
    },
  }
}
