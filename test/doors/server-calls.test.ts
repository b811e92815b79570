import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { failure } from '../../src/shared/failure.ts'
import { NumberedNews } from '../../src/shared/news.ts'
import { failed, ok } from '../../src/shared/result.ts'
import { defaultSettings } from '../../src/shared/settings.ts'
import type { Script } from '../support/scripted-host.ts'
import { serveScripted, temporaryFolder } from '../support/served.ts'

const enterWith = async (script: Script) => {
  const served = await serveScripted(script)
  const cookie = await served.enter()
  const { origin } = served
  const call = async (name: string, input: unknown) => {
    const headers = { cookie, origin, 'content-type': 'application/json' }
    const { status, body } = await served.ask(`/api/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
    return { status, result: JSON.parse(body) }
  }
  return { ...served, cookie, call }
}

describe('a call', () => {
  test('is answered with the result of the host', async () => {
    const { call } = await enterWith({ handlers: { 'settings.get': async () => ok(defaultSettings) } })
    expect(await call('settings.get', {})).toEqual({ status: 200, result: ok(defaultSettings) })
  })

  test('with bad input is refused before the host sees it', async () => {
    const { call, host } = await enterWith({})
    for (const input of [{ batchId: 7 }, null, [], 'text', { batchId: 'x'.repeat(65) }]) {
      const { status, result } = await call('batches.get', input)
      expect(status).toBe(400)
      expect(result.failure.code).toBe('invalid-input')
    }
    expect(host.calls).toEqual([])
  })

  test('whose body is no JSON, or too large, is refused', async () => {
    const { ask, cookie, origin } = await enterWith({})
    const headers = { cookie, origin, 'content-type': 'application/json' }
    const broken = await ask('/api/app.about', { method: 'POST', headers, body: '{' })
    expect(broken.status).toBe(400)
    expect(JSON.parse(broken.body).failure.code).toBe('invalid-input')
    const large = await ask('/api/app.about', { method: 'POST', headers, body: `"${'x'.repeat(1_048_576)}"` })
    expect(large.status).toBe(413)
    expect(JSON.parse(large.body).failure.code).toBe('invalid-input')
  })

  test('that names paths of this computer is refused', async () => {
    const { call, host } = await enterWith({})
    const { status, result } = await call('batches.addPaths', { batchId: 'b', paths: ['/etc'] })
    expect(status).toBe(403)
    expect(result.failure.code).toBe('only-on-this-computer')
    expect(host.calls).toEqual([])
  })

  test('that nobody knows is refused', async () => {
    const { call } = await enterWith({})
    for (const name of ['no.such', 'constructor', '__proto__']) {
      const { status, result } = await call(name, {})
      expect(status).toBe(404)
      expect(result.failure.code).toBe('unknown-call')
    }
  })

  test('that surprises the host is answered all the same', async () => {
    const handlers = {
      'settings.get': async () => {
        throw new Error('surprise')
      },
    }
    const { call, host } = await enterWith({ handlers })
    expect((await call('settings.get', {})).result.failure.code).toBe('unexpected')
    expect(host.logged).toHaveLength(1)
  })
})

test('news comes over the socket, numbered, and a closed socket listens no more', async () => {
  const { server, host, cookie, origin } = await enterWith({})
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/news`, { headers: { cookie, origin } })
  const heard = new Promise<unknown>((resolve) => socket.on('message', (data) => resolve(JSON.parse(String(data)))))
  await new Promise((resolve) => socket.on('open', resolve))
  host.tell({ about: 'settings', settings: defaultSettings })
  expect(NumberedNews.parse(await heard).number).toBe(1)
  socket.close()
  await expect.poll(() => host.listeners()).toBe(0)
})

describe('files of the host', () => {
  test('a page picture is sent with its type and is not kept by the browser', async () => {
    const path = join(temporaryFolder(), 'page.jpg')
    writeFileSync(path, 'picture')
    const page = async (id: string) =>
      id === 'p1' ? ok({ path, mediaType: 'image/jpeg' }) : failed(failure('page-not-found'))
    const { ask, cookie } = await enterWith({ files: { page } })
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    const found = await ask('/pages/p1', { headers })
    expect(found).toMatchObject({ status: 200, body: 'picture' })
    expect(found.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' })
    expect((await ask('/pages/p2', { headers })).status).toBe(404)
  })

  test('an export is a download under its own name', async () => {
    const path = join(temporaryFolder(), 'summary.pdf')
    writeFileSync(path, 'pdf')
    const { ask, cookie } = await enterWith({
      files: { export: async () => ok({ path, mediaType: 'application/pdf' }) },
    })
    const { headers } = await ask('/exports/e1/summary.pdf', { headers: { cookie, 'sec-fetch-site': 'same-origin' } })
    expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''summary.pdf")
  })

  test('an upload reaches the host byte for byte, under a path below the dropped folder', async () => {
    const got: { path: string; bytes: string }[] = []
    const receive = async (_batch: string, path: string, bytes: AsyncIterable<Uint8Array>) => {
      got.push({ path, bytes: await text(bytes) })
      return ok(null)
    }
    const { ask, cookie, origin } = await enterWith({ files: { receive } })
    const put = (path: string) =>
      ask(`/upload/b1?path=${encodeURIComponent(path)}`, { method: 'PUT', headers: { cookie, origin }, body: 'สแกน' })
    expect((await put('หน่วย 1/a.pdf')).status).toBe(200)
    expect(got).toEqual([{ path: 'หน่วย 1/a.pdf', bytes: 'สแกน' }])
    for (const path of ['../a.pdf', '/a.pdf', 'a/../../b.pdf', 'C:/a.pdf', 'a\\b.pdf', '', 'a//b.pdf', 'a\0.pdf']) {
      expect((await put(path)).status, path).toBe(400)
    }
    expect(got).toHaveLength(1)
  })
})

test('openapi.json names every call that is served, and no other', async () => {
  const { ask, cookie } = await enterWith({})
  const { paths } = JSON.parse((await ask('/openapi.json', { headers: { cookie } })).body)
  expect(Object.keys(paths)).toContain('/api/batches.start')
  expect(Object.keys(paths)).not.toContain('/api/batches.addPaths')
})
