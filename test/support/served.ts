import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as ask } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openServer, type Server } from '../../src/main/server/open-server.ts'
import { type Script, type ScriptedHost, scriptedHost } from './scripted-host.ts'

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
export type Asking = { method?: string; headers?: Record<string, string>; body?: string | Uint8Array }

export type Served = {
  host: ScriptedHost
  server: Server
  /** `http://127.0.0.1:<port>`, the origin of the page. */
  origin: string
  /** Sends exactly these headers, as no browser would let a test do. */
  ask(path: string, asking?: Asking): Promise<Answer>
  /** A session cookie, as `name=value`. */
  enter(): Promise<string>
}

/** When to tidy up: after the test, unless a suite shares what was opened and says `afterAll`. */
export type AtEnd = (tidy: () => Promise<void> | void) => void

export const temporaryFolder = (atEnd: AtEnd = onTestFinished): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tallydesk-test-'))
  atEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const send = (port: number, path: string, { method = 'GET', headers = {}, body }: Asking): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = ask({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })

/** A server on a scripted host and a folder with one page as the screens. */
export const serveScripted = async (script: Script = {}): Promise<Served> => {
  const renderer = temporaryFolder()
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>TallyDesk</title>')
  const host = scriptedHost(script)
  const server = await openServer({ host, renderer, port: 0 })
  onTestFinished(() => server.close())
  const origin = `http://127.0.0.1:${server.port}`
  return {
    host,
    server,
    origin,
    ask: (path, asking = {}) => send(server.port, path, asking),
    async enter() {
      const { pathname, search } = new URL(server.invite())
      const { headers } = await send(server.port, `${pathname}${search}`, {})
      return String(headers['set-cookie']).split(';')[0] ?? ''
    },
  }
}
