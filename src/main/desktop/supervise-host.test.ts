import { describe, expect, test } from 'vitest'
import { failure } from '../../shared/failure.ts'
import { failed, ok } from '../../shared/result.ts'
import type { FromHost, ToHost } from './host-messages.ts'
import { type HostChild, superviseHost } from './supervise-host.ts'

type Scripted = HostChild & { posted: ToHost[]; say(message: FromHost): void; die(): void; killed: boolean }

const child = (): Scripted => {
  const posted: ToHost[] = []
  let heard: (message: unknown) => void = () => {}
  let ended = () => {}
  const one: Scripted = {
    posted,
    killed: false,
    post: (message) => void posted.push(message),
    onMessage: (hear) => {
      heard = hear
    },
    onExit: (end) => {
      ended = end
    },
    kill() {
      one.killed = true
      ended()
    },
    say: (message) => heard(message),
    die: () => ended(),
  }
  return one
}

const supervised = () => {
  const children: Scripted[] = []
  const pauses: { milliseconds: number; act(): void }[] = []
  const told: string[] = []
  const link = superviseHost({
    start() {
      const one = child()
      children.push(one)
      return one
    },
    later: (milliseconds, act) => void pauses.push({ milliseconds, act }),
    onNews: ({ number }) => void told.push(`news ${number}`),
    onOpen: (again) => void told.push(again ? 'open again' : 'open'),
    onRefused: ({ code }) => void told.push(code),
  })
  const last = (): Scripted => {
    const one = children.at(-1)
    if (!one) throw new Error('no host was started')
    return one
  }
  return { link, children, pauses, told, last }
}

const about = { say: 'call', name: 'app.about', input: {} } as const
const restarting = failed(failure('host-restarting'))

describe('a host', () => {
  test('that is still opening is asked once it is open', async () => {
    const { link, last, told } = supervised()
    const answer = link.ask(about)
    expect(last().posted).toEqual([])
    last().say({ say: 'open' })
    expect(last().posted).toEqual([{ ...about, id: 1 }])
    last().say({ say: 'answer', id: 1, result: ok('here') })
    expect(await answer).toEqual(ok('here'))
    expect(told).toEqual(['open'])
  })

  test('that dies answers what was in flight, is started again, and is told of as new', async () => {
    const { link, last, pauses, told, children } = supervised()
    last().say({ say: 'open' })
    const inFlight = link.ask(about)
    last().die()
    expect(await inFlight).toEqual(restarting)
    expect(await link.ask(about)).toEqual(restarting)
    expect(children).toHaveLength(1)
    pauses.at(-1)?.act()
    expect(children).toHaveLength(2)
    last().say({ say: 'open' })
    expect(told).toEqual(['open', 'open again'])
  })

  test('that keeps dying is started after growing pauses, which shrink when it stays up', () => {
    const { last, pauses } = supervised()
    const pauseAfterDeath = () => {
      last().die()
      const pause = pauses.at(-1)
      pause?.act()
      return pause?.milliseconds ?? 0
    }
    expect([pauseAfterDeath(), pauseAfterDeath(), pauseAfterDeath()]).toEqual([250, 500, 1000])
    for (let death = 0; death < 10; death += 1) pauseAfterDeath()
    expect(pauseAfterDeath()).toBe(30_000)
    last().say({ say: 'open' })
    pauses.at(-1)?.act()
    expect(pauseAfterDeath()).toBe(250)
  })

  test('that cannot open its workspace is not started again, and says why to whoever asks', async () => {
    const { link, last, told, children, pauses } = supervised()
    const waiting = link.ask(about)
    const why = failure('workspace-in-use', { pid: 7, program: 'serve' })
    last().say({ say: 'refused', failure: why })
    expect(await waiting).toEqual(failed(why))
    expect(await link.ask(about)).toEqual(failed(why))
    for (const { act } of pauses) act()
    expect(children).toHaveLength(1)
    expect(told).toEqual(['workspace-in-use'])
  })

  test('is told to close and waited for; one that does not end is killed', async () => {
    const { link, last, pauses } = supervised()
    last().say({ say: 'open' })
    const closed = link.close()
    expect(last().posted).toEqual([{ say: 'close' }])
    expect(last().killed).toBe(false)
    pauses.at(-1)?.act()
    expect(last().killed).toBe(true)
    await closed
  })
})
