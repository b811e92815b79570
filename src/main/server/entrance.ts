import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Knock, refuse } from './guards.ts'
import type { Sessions } from './session.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route gives; a route that does not say is a page. */
    kind?: Knock['kind']
  }
}

const Visit = z.object({ token: z.string().max(128).optional() })

const refusedWords = {
  401: 'เปิดด้วยที่อยู่ที่โปรแกรมพิมพ์ไว้ แต่ละที่อยู่ใช้ได้ครั้งเดียว\nOpen the address that the program printed. Each address works once.\n',
  403: 'ไม่อนุญาต\nNot allowed.\n',
} as const

/**
 * Guards every route, known or not. A visit to `/?token=…` with a fresh token gets a session cookie and is sent on to
 * `/`, so that the token stays neither in the address bar nor in the history.
 */
export const guardEntrance = (server: FastifyInstance, sessions: Sessions, port: () => number): void => {
  // cookies do not know ports: two programs on one computer would overwrite each other's
  const cookie = () => `tallydesk-${port()}`
  const hasSession = (request: FastifyRequest) => sessions.has(request.cookies[cookie()] ?? '')

  server.addHook('onRequest', async (request, reply) => {
    const kind = request.routeOptions.config.kind ?? 'page'
    const knock = { method: request.method, headers: request.headers, kind, hasSession: hasSession(request) }
    const refusal = refuse(knock, port())
    if (refusal === null) return
    const { token } = Visit.catch({}).parse(request.query)
    const session = refusal.status === 401 && kind === 'page' && token ? sessions.open(token) : null
    if (session === null) {
      return reply.code(refusal.status).type('text/plain; charset=utf-8').send(refusedWords[refusal.status])
    }
    return reply.setCookie(cookie(), session, { httpOnly: true, sameSite: 'strict', path: '/' }).redirect('/', 303)
  })
}
