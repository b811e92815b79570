import type { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { failure } from '../../shared/failure.ts'
import { failed } from '../../shared/result.ts'
import type { Host } from '../host/open-host.ts'

/** Two gigabytes: the largest scan that is taken in. */
const bodyLimit = 2 * 1024 ** 3

const Batch = z.object({ batchId: z.string().max(64) })
/** A path below the dropped folder, with `/`: never absolute, never upwards. */
const RelativePath = z
  .string()
  .min(1)
  .max(4096)
  .refine((path) => !path.includes('\0') && !path.includes('\\') && !/^(\/|[a-z]:)/i.test(path))
  .refine((path) => path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'))

/** Sixteen gigabytes: the largest batch that is carried. */
const portableLimit = 16 * 1024 ** 3

/**
 * `PUT /upload/<batchId>?path=…` and `PUT /upload-portable`: the bytes go on to the host as they come.
 */
export const serveUploads = async (server: FastifyInstance, { files }: Host): Promise<void> => {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body))
    scope.put<{ Body: Readable }>(
      '/upload/:batchId',
      { config: { kind: 'upload' }, bodyLimit },
      async (request, reply) => {
        const { batchId } = Batch.parse(request.params)
        const path = z.object({ path: RelativePath }).safeParse(request.query)
        if (!path.success) return reply.code(400).send(failed(failure('invalid-input', { reason: 'path' })))
        const result = await files.receive(batchId, path.data.path, request.body)
        return reply.code(result.ok ? 200 : 422).send(result)
      },
    )
    scope.put<{ Body: Readable }>(
      '/upload-portable',
      { config: { kind: 'upload' }, bodyLimit: portableLimit },
      async (request, reply) => reply.send(await files.receivePortable(request.body)),
    )
  })
}
