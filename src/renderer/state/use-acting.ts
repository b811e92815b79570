import { useRef, useState } from 'react'
import type { Result } from '../../shared/result.ts'
import { changeSettings } from './change-settings.ts'
import { tellTrouble } from './tell-trouble.ts'
import { useHost } from './use-host.ts'

type Act = <T>(work: () => Promise<Result<T>>, done: (answer: T) => Promise<void> | void) => Promise<void>

/** A person's acts, one at a time; the first waits until their name is known. */
export type Acting = {
  /** Left out while another is under way: it was meant for what was shown before. */
  act: Act
  /** Waits for the one under way: an act that is the same whatever is shown. */
  inTurn: Act
  asksName: boolean
  giveName(name: string | null): Promise<void>
}

export const useActing = (batchId: string): Acting => {
  const host = useHost()
  const underWay = useRef<Promise<void> | null>(null)
  const [waiting, setWaiting] = useState<(() => Promise<void>) | null>(null)

  const perform: Act = async (work, done) => {
    const answer = await work()
    if (answer.ok) await done(answer.value)
    else if (answer.failure.code === 'reviewer-unknown') setWaiting(() => () => act(work, done))
    else tellTrouble(host, answer.failure, batchId)
  }
  const act: Act = async (work, done) => {
    if (underWay.current !== null) return
    underWay.current = perform(work, done).finally(() => {
      underWay.current = null
    })
    await underWay.current
  }
  const inTurn: Act = async (work, done) => {
    while (underWay.current !== null) await underWay.current
    await act(work, done)
  }

  return {
    act,
    inTurn,
    asksName: waiting !== null,
    giveName: async (name) => {
      setWaiting(null)
      if (name === null || waiting === null) return
      await changeSettings(host, { reviewer: name })
      await waiting()
    },
  }
}
