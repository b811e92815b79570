import { useRef, useState } from 'react'
import type { Result } from '../../shared/result.ts'
import { changeSettings } from './change-settings.ts'
import { tellTrouble } from './tell-trouble.ts'
import { useHost } from './use-host.ts'

/** A person's acts, one at a time; the first waits until their name is known. */
export type Acting = {
  act<T>(work: () => Promise<Result<T>>, done: (answer: T) => Promise<void> | void): Promise<void>
  asksName: boolean
  giveName(name: string | null): Promise<void>
}

export const useActing = (batchId: string): Acting => {
  const host = useHost()
  const busy = useRef(false)
  const [waiting, setWaiting] = useState<(() => Promise<void>) | null>(null)

  const act: Acting['act'] = async (work, done) => {
    if (busy.current) return
    busy.current = true
    const answer = await work()
    if (answer.ok) await done(answer.value)
    busy.current = false
    if (answer.ok) return
    if (answer.failure.code === 'reviewer-unknown') setWaiting(() => () => act(work, done))
    else tellTrouble(host, answer.failure, batchId)
  }

  return {
    act,
    asksName: waiting !== null,
    giveName: async (name) => {
      setWaiting(null)
      if (name === null || waiting === null) return
      await changeSettings(host, { reviewer: name })
      await waiting()
    },
  }
}
