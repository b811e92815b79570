import { useCallback, useEffect, useState } from 'react'
import type { News } from '../../shared/news.ts'
import type { Result } from '../../shared/result.ts'
import type { Host } from './host.ts'
import { append, type Paged } from './paged.ts'
import { type Loading, useHost, useLoad } from './use-host.ts'

const leastPause = 1_000
/** Asking takes no more than a tenth of the time while forms keep coming. */
const restFactor = 10

const mayChange = (news: News, electionId: string): boolean =>
  (news.about === 'election' && news.electionId === electionId) || news.about === 'form' || news.about === 'form-gone'

/** Runs a load again after news that may have changed an election's totals, once in a while however much there is. */
const useFollowing = (electionId: string, load: (host: Host) => Promise<unknown>): void => {
  const host = useHost()
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | null = null
    let pause = leastPause
    const run = async () => {
      const began = performance.now()
      await load(host)
      pause = Math.max(leastPause, (performance.now() - began) * restFactor)
      due = null
    }
    const end = host.onNews(({ news }) => {
      if (!mayChange(news, electionId) || due !== null) return
      due = setTimeout(() => void run(), news.about === 'election' ? 0 : pause)
    })
    return () => {
      end()
      if (due !== null) clearTimeout(due)
    }
  }, [host, electionId, load])
}

type Asked<T> = { readonly value: T | null; readonly loading: Loading }
type Call = Host['call']

/** What the host answers now, kept true while the screen stays; `ask` must be stable. */
export const useElection = <T>(electionId: string, ask: (call: Call) => Promise<Result<T>>): Asked<T> => {
  const [answer, setAnswer] = useState<{ to: unknown; value: T } | null>(null)
  const load = useCallback(
    async ({ call }: Host) => {
      const result = await ask(call)
      if (result.ok) setAnswer({ to: ask, value: result.value })
      return result.ok ? null : result.failure
    },
    [ask],
  )
  const loading = useLoad(load)
  useFollowing(electionId, load)
  return { value: answer?.to === ask ? answer.value : null, loading }
}

type AskPage<T> = (call: Call, after: string | null) => Promise<Result<Paged<T>>>

/** A paged list: its first page is kept true, more is put under it on asking. */
export const useElectionList = <T extends { readonly id: string }>(
  electionId: string,
  ask: AskPage<T>,
): Asked<Paged<T>> & { more: () => void } => {
  const { call } = useHost()
  const { value: first, loading } = useElection(
    electionId,
    useCallback((asking: Call) => ask(asking, null), [ask]),
  )
  const [grown, setGrown] = useState<{ from: unknown; list: Paged<T> } | null>(null)
  const list = first !== null && grown?.from === first ? grown.list : first
  const more = useCallback(async () => {
    if (list === null || list.next === null) return
    const page = await ask(call, list.next)
    if (page.ok) setGrown({ from: first, list: append(list, page.value) })
  }, [call, ask, first, list])
  return { value: list, loading, more: useCallback(() => void more(), [more]) }
}
