import { createContext, useCallback, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Failure } from '../../shared/failure.ts'
import type { Host } from './host.ts'
import type { HostState } from './host-state.ts'
import type { Loaded } from './loads.ts'

const HostContext = createContext<Host | null>(null)
export const HostProvider = HostContext.Provider

export const useHost = (): Host => {
  const host = useContext(HostContext)
  if (host === null) throw new Error('A screen was shown outside of HostProvider')
  return host
}

export const useHostState = <T>(select: (state: HostState) => T): T => useStore(useHost().store, select)

export type Loading = { readonly failure: Failure | null; readonly retry: () => void }

/** Runs a load when the screen comes up and again for every snapshot while it stays; `load` must be stable. */
export const useLoad = (load: (host: Host) => Promise<Loaded>): Loading => {
  const host = useHost()
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = useCallback(async () => setFailure(await load(host)), [host, load])
  useEffect(() => {
    void run()
    return host.watch(run)
  }, [host, run])
  return { failure, retry: () => void run() }
}

/** True once `waiting` has lasted 200 ms: before that, nothing is shown at all. */
export const useSlow = (waiting: boolean): boolean => {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!waiting) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), 200)
    return () => clearTimeout(timer)
  }, [waiting])
  return slow
}
