import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { contract } from '../../shared/contract.ts'
import type { FailureCode } from '../../shared/failure.ts'
import { answer } from '../host/answer.ts'
import type { Host } from '../host/open-host.ts'

const Name = z.object({ name: z.string().max(64) })

const statusOf: Partial<Record<FailureCode, number>> = {
  'invalid-input': 400,
  'only-on-this-computer': 403,
  'unknown-call': 404,
}

const config = { kind: 'call' } as const

/** `POST /api/<call>` with the input as JSON; the answer is a Result, whatever the status. */
export const serveCalls = (server: FastifyInstance, host: Host): void => {
  const serve = (url: string, bodyLimit: number, nameIn: (params: unknown) => string): void => {
    server.post(url, { config, bodyLimit }, async ({ params, body }, reply) => {
      const result = await answer(host, nameIn(params), body, 'elsewhere')
      return reply.code(result.ok ? 200 : (statusOf[result.failure.code] ?? 200)).send(result)
    })
  }
  for (const [name, { mostBytes }] of Object.entries(contract)) serve(`/api/${name}`, mostBytes, () => name)
  serve('/api/:name', 1024, (params) => Name.parse(params).name)
}
