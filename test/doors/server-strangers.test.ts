import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { ok } from '../../src/shared/result.ts'
import { type Asking, type Served, serveScripted } from '../support/served.ts'

/** A person is logged in, and something that is not our page asks with their cookie. */
const loggedIn = async (): Promise<{ served: Served; cookie: string }> => {
  const served = await serveScripted({ handlers: { 'settings.get': async () => ok(settings) } })
  return { served, cookie: await served.enter() }
}

const settings = { language: null, theme: 'system', reviewer: null, workers: null, copyUpToMegabytes: 1 } as const

const kinds: { path: string; method: string; guard: 'origin' | 'site' }[] = [
  { path: '/api/settings.get', method: 'POST', guard: 'origin' },
  { path: '/upload/b?path=a.pdf', method: 'PUT', guard: 'origin' },
  { path: '/pages/p', method: 'GET', guard: 'site' },
  { path: '/exports/e/summary.pdf', method: 'GET', guard: 'site' },
]
const json = { 'content-type': 'application/json' }

describe.each(kinds)('$method $path', ({ path, method, guard }) => {
  const asking = (headers: Record<string, string>): Asking =>
    method === 'GET' ? { method, headers } : { method, headers: { ...json, ...headers }, body: '{}' }

  test('is refused under another name of this computer', async () => {
    const { served, cookie } = await loggedIn()
    const host = 'rebound.example:80'
    const headers = { cookie, host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }
    expect((await served.ask(path, asking(headers))).status).toBe(403)
  })

  const strangers = {
    origin: ['null', 'http://elsewhere.example', 'http://127.0.0.1:1', 'https://127.0.0.1'],
    site: ['cross-site', 'same-site', 'none'],
  }[guard]

  test.each(strangers)('is refused to %s', async (stranger) => {
    const { served, cookie } = await loggedIn()
    const header = guard === 'origin' ? { origin: stranger } : { 'sec-fetch-site': stranger }
    expect((await served.ask(path, asking({ cookie, ...header }))).status).toBe(403)
    expect(served.host.calls).toEqual([])
  })

  test('is refused when it does not say where it comes from', async () => {
    const { served, cookie } = await loggedIn()
    expect((await served.ask(path, asking({ cookie }))).status).toBe(403)
  })

  test('is answered to our own page', async () => {
    const { served, cookie } = await loggedIn()
    const own = guard === 'origin' ? { origin: served.origin } : { 'sec-fetch-site': 'same-origin' }
    expect([200, 404, 422]).toContain((await served.ask(path, asking({ cookie, ...own }))).status)
  })
})

describe('the news socket', () => {
  const outcome = (served: Served, headers: Record<string, string>): Promise<string> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${served.server.port}/news`, { headers })
      socket.on('open', () => {
        socket.close()
        resolve('open')
      })
      socket.on('unexpected-response', (_request, response) => resolve(String(response.statusCode)))
      socket.on('error', () => resolve('error'))
    })

  test('opens for our own page alone', async () => {
    const { served, cookie } = await loggedIn()
    expect(await outcome(served, { cookie, origin: served.origin })).toBe('open')
    expect(await outcome(served, { cookie })).toBe('403')
    expect(await outcome(served, { cookie, origin: 'http://elsewhere.example' })).toBe('403')
    expect(await outcome(served, { cookie, origin: 'http://rebound.example', host: 'rebound.example' })).toBe('403')
    expect(await outcome(served, { origin: served.origin })).toBe('401')
  })
})
