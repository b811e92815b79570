import { NumberedNews } from '../../shared/news.ts'
import type { Wire } from '../../shared/wire.ts'
import type { Line } from '../state/host-state.ts'

const firstWait = 500
const longestWait = 10_000

const parse = (data: unknown): NumberedNews | null => {
  if (typeof data !== 'string') return null
  try {
    const news = NumberedNews.safeParse(JSON.parse(data))
    return news.success ? news.data : null
  } catch {
    return null
  }
}

/** News over a WebSocket that comes up again by itself, waiting longer after each failure. */
export const listenForNews = (tell: (line: Line) => void): Pick<Wire, 'listen' | 'onAttach'> => {
  const listeners = new Set<(news: NumberedNews) => void>()
  const attached = new Set<() => void>()
  let wait = firstWait

  const connect = (): void => {
    const address = new URL('/news', window.location.href)
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:'
    const socket = new WebSocket(address)
    socket.onopen = () => {
      wait = firstWait
      tell('up')
      for (const told of attached) told()
    }
    socket.onmessage = ({ data }) => {
      const news = parse(data)
      if (news !== null) for (const hear of listeners) hear(news)
    }
    socket.onclose = () => {
      tell('down')
      setTimeout(connect, wait)
      wait = Math.min(wait * 2, longestWait)
    }
  }
  connect()

  const join = <T>(set: Set<T>, one: T) => {
    set.add(one)
    return () => void set.delete(one)
  }
  return { listen: (onNews) => join(listeners, onNews), onAttach: (told) => join(attached, told) }
}
