import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { FailureCode } from '../../shared/failure.ts'
import { answer } from '../host/answer.ts'
import type { Host } from '../host/open-host.ts'

const Name = z.object({ name: z.string().max(64) })

/** A megabyte: the largest input that a screen has reason to send. */
const bodyLimit = 1_048_576

const statusOf: Partial<Record<FailureCode, number>> = {
  'invalid-input': 400,
  'only-on-this-computer': 403,
  'unknown-call': 404,
}

/** `POST /api/<call>` with the input as JSON; the answer is a Result, whatever the status. */
export const serveCalls = (server: FastifyInstance, host: Host): void => {
  server.post('/api/:name', { config: { kind: 'call' }, bodyLimit }, async (request, reply) => {
    const { name } = Name.parse(request.params)
    const result = await answer(host, name, request.body, 'elsewhere')
    return reply.code(result.ok ? 200 : (statusOf[result.failure.code] ?? 200)).send(result)
  })
}
