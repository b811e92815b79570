import { createStore, type StoreApi } from 'zustand/vanilla'
import type { NewsMark, NumberedNews } from '../../shared/news.ts'
import type { Wire } from '../../shared/wire.ts'
import type { Door } from '../wire/door.ts'
import { applyNews } from './apply-news.ts'
import { type HostState, nothingKnown } from './host-state.ts'
import { followNews } from './news-follower.ts'

const newsKept = 2000

/** A fetch that puts its answer in the store; it is run again for every snapshot while a screen needs it. */
export type Load = () => Promise<unknown>

export type Host = {
  readonly door: Door
  readonly store: StoreApi<HostState>
  readonly call: Wire['call']
  /** Changes the store by a fetched answer, then tells again the news heard since the fetch was begun. */
  readonly fetchInto: <T>(fetch: () => Promise<T>, put: (state: HostState, answer: T) => HostState) => Promise<T>
  readonly watch: (load: Load) => () => void
  /** Called after each piece of news is in the store. */
  readonly onNews: (heard: (news: NumberedNews) => void) => () => void
  readonly start: () => () => void
}

/** The window's side of the host: a store kept true by snapshots and news, over whatever carries the wire. */
export const createHost = (door: Door): Host => {
  const store = createStore<HostState>(() => nothingKnown)
  const watched = new Set<Load>()
  const listeners = new Set<(news: NumberedNews) => void>()
  const { wire } = door
  let recent: NumberedNews[] = []
  let told = 0

  const apply = (news: NumberedNews): void => {
    told += 1
    recent = [...recent, news].slice(-newsKept)
    store.setState((state) => applyNews(state, news))
    for (const heard of listeners) heard(news)
  }

  const fetchInto: Host['fetchInto'] = async (fetch, put) => {
    const before = told
    const answer = await fetch()
    const since = told === before ? [] : recent.slice(-(told - before))
    store.setState((state) => since.reduce(applyNews, put(state, answer)))
    return answer
  }

  const takeSnapshot = async (): Promise<NewsMark | null> => {
    const [about, settings, known] = await Promise.all([
      wire.call('app.about', {}),
      wire.call('settings.get', {}),
      wire.call('forms.definitions', {}),
    ])
    if (!about.ok || !settings.ok || !known.ok) {
      const unreachable = [about, settings, known].find((one) => !one.ok)
      store.setState({ unreachable: unreachable?.ok === false ? unreachable.failure : null })
      return null
    }
    const definitions = known.value.forms
    store.setState({ about: about.value, settings: settings.value, definitions, unreachable: null })
    await Promise.all([...watched].map((load) => load()))
    return about.value.news
  }

  const follower = followNews({ takeSnapshot, apply })
  const join = <T>(set: Set<T>, one: T) => {
    set.add(one)
    return () => void set.delete(one)
  }
  return {
    door,
    store,
    call: wire.call,
    fetchInto,
    watch: (load) => join(watched, load),
    onNews: (heard) => join(listeners, heard),
    start: () => {
      const ends = [
        wire.listen(follower.hear),
        wire.onAttach(follower.attached),
        door.onLine((line) => store.setState({ line })),
      ]
      follower.attached()
      return () => {
        for (const end of ends) end()
      }
    },
  }
}
