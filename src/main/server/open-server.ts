import cookie from '@fastify/cookie'
import serveFolder from '@fastify/static'
import websocket from '@fastify/websocket'
import fastify, { type FastifyError } from 'fastify'
import { failure } from '../../shared/failure.ts'
import { failed } from '../../shared/result.ts'
import type { Host } from '../host/open-host.ts'
import { pageHeaders } from '../host/page-headers.ts'
import { serveCalls } from './calls.ts'
import { guardEntrance } from './entrance.ts'
import { serveFiles } from './files.ts'
import { serveNews } from './news.ts'
import { openApi } from './openapi.ts'
import { openSessions } from './session.ts'
import { serveUploads } from './uploads.ts'

/** `renderer` is the folder of the built screens; `port` 0 takes any free one. */
export type ServerOptions = { host: Host; renderer: string; port: number }

export type Server = {
  port: number
  /** An address that lets one visitor in, once. A new one ends the one before. */
  invite(): string
  close(): Promise<void>
}

/** The same host over HTTP and a WebSocket, on loopback alone. It keeps no log: addresses may hold a token. */
export const openServer = async ({ host, renderer, port }: ServerOptions): Promise<Server> => {
  const server = fastify({ logger: false, forceCloseConnections: true, bodyLimit: 65_536 })
  const sessions = openSessions()
  const bound = () => {
    const address = server.server.address()
    return typeof address === 'object' && address ? address.port : port
  }

  await server.register(cookie)
  await server.register(websocket, { options: { maxPayload: 1024 } })
  server.addHook('onSend', async (_request, reply) => void reply.headers(pageHeaders))
  server.setErrorHandler<FastifyError>((error, _request, reply) => {
    const status = error.statusCode ?? (error.name === 'ZodError' ? 400 : 500)
    const code = status < 500 ? 'invalid-input' : 'unexpected'
    return reply.code(status).send(failed(failure(code, { reason: error.code ?? error.name })))
  })
  guardEntrance(server, sessions, bound)
  serveCalls(server, host)
  serveNews(server, host)
  serveFiles(server, host)
  await serveUploads(server, host)
  server.get('/openapi.json', async () => openApi())
  await server.register(serveFolder, { root: renderer, cacheControl: false })

  await server.listen({ host: '127.0.0.1', port })
  return {
    port: bound(),
    invite: () => `http://127.0.0.1:${bound()}/?token=${sessions.offer()}`,
    close: () => server.close(),
  }
}
