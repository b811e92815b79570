import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import type { Result } from '../../shared/result.ts'
import { pageHeaders } from '../host/page-headers.ts'
import { HostFile } from './host-messages.ts'
import type { Question } from './questions.ts'
import type { HostLink } from './supervise-host.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'tallydesk', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ])

const answerWith = (status: number, body: Uint8Array<ArrayBuffer> | string, mediaType = 'text/plain'): Response =>
  new Response(body, { status, headers: { ...pageHeaders, 'content-type': mediaType } })

const notThere = () => answerWith(404, 'Not found')

const sendFile = async (path: string, mediaType: string): Promise<Response> => {
  const bytes = await readFile(path).catch(() => null)
  return bytes === null ? notThere() : answerWith(200, new Uint8Array(bytes), mediaType)
}

const sendHostFile = async (found: Result<unknown>): Promise<Response> => {
  if (!found.ok) return notThere()
  const { path, mediaType } = HostFile.parse(found.value)
  return sendFile(path, mediaType)
}

const sendScreen = (renderer: string, path: string): Promise<Response> | Response => {
  const file = normalize(join(renderer, path === '/' ? 'index.html' : path))
  const mediaType = mediaTypes[extname(file)]
  return file.startsWith(renderer + sep) && mediaType ? sendFile(file, mediaType) : notThere()
}

/** Pages and exports are asked of the host; everything else is a file of the built screens. */
const questionOf = (path: string): Question | null => {
  const [kind, id, name, ...more] = path.split('/').slice(1).map(decodeURIComponent)
  if (!id || more.length > 0) return null
  if (kind === 'pages' && name === undefined) return { say: 'page', pageId: id }
  return kind === 'exports' && name ? { say: 'export', exportId: id, name } : null
}

/** The program's own protocol: `tallydesk://app/…` is all that the window can load. */
export const serveScheme = (renderer: string, host: HostLink): void =>
  protocol.handle('tallydesk', async ({ method, url }) => {
    const { host: name, pathname } = new URL(url)
    if (method !== 'GET' || name !== 'app') return notThere()
    try {
      const question = questionOf(pathname)
      return question ? sendHostFile(await host.ask(question)) : sendScreen(renderer, decodeURIComponent(pathname))
    } catch {
      return notThere()
    }
  })
