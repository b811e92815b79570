import { describe, expect, test } from 'vitest'
import { serveScripted } from '../support/served.ts'

describe('the one-time address', () => {
  test('lets one visitor in, with a cookie no script can read and no other site can send', async () => {
    const { server, ask } = await serveScripted()
    const { pathname, search } = new URL(server.invite())
    const first = await ask(`${pathname}${search}`)
    expect(first.status).toBe(303)
    expect(first.headers['location']).toBe('/')
    expect(String(first.headers['set-cookie'])).toMatch(/^tallydesk-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect((await ask(`${pathname}${search}`)).status).toBe(401)
  })

  test('a new address ends the one before', async () => {
    const { server, ask } = await serveScripted()
    const before = new URL(server.invite())
    const after = new URL(server.invite())
    expect((await ask(`/${before.search}`)).status).toBe(401)
    expect((await ask(`/${after.search}`)).status).toBe(303)
  })

  test('opens nothing but the page itself', async () => {
    const { server, ask, origin } = await serveScripted()
    const { search } = new URL(server.invite())
    const asking = { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body: '{}' }
    expect((await ask(`/api/app.about${search}`, asking)).status).toBe(401)
    expect((await ask(`/${search}`)).status).toBe(303)
  })
})

describe('without a session nothing is given', () => {
  test.each(['/', '/index.html', '/openapi.json', '/nothing'])('%s', async (path) => {
    const { ask } = await serveScripted()
    const { status, body } = await ask(path)
    expect(status).toBe(401)
    expect(body).toContain('Open the address that the program printed')
  })

  test.each([
    ['/api/app.about', 'POST'],
    ['/upload/b?path=a.pdf', 'PUT'],
  ])('%s', async (path, method) => {
    const { ask, origin, host } = await serveScripted()
    const { status } = await ask(path, { method, headers: { origin, 'content-type': 'application/json' }, body: '{}' })
    expect(status).toBe(401)
    expect(host.calls).toEqual([])
  })

  test.each(['/pages/p', '/exports/e/summary.pdf'])('%s', async (path) => {
    const { ask } = await serveScripted()
    expect((await ask(path, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(401)
  })
})

test('every answer carries the strict headers', async () => {
  const { ask, enter } = await serveScripted()
  const cookie = await enter()
  for (const path of ['/', '/nothing', '/openapi.json']) {
    const { headers } = await ask(path, { headers: { cookie } })
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
  }
})

test('the server listens on loopback alone', async () => {
  const { server } = await serveScripted()
  expect(new URL(server.invite()).hostname).toBe('127.0.0.1')
})
