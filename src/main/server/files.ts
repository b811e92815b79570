import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Result } from '../../shared/result.ts'
import type { Host } from '../host/open-host.ts'

const Page = z.object({ id: z.string().max(64) })
const ExportFile = z.object({ id: z.string().max(64), name: z.string().max(128) })

type HostFile = { path: string; mediaType: string }

const send = async (reply: FastifyReply, found: Result<HostFile>) => {
  if (!found.ok) return reply.code(404).send(found)
  const { path, mediaType } = found.value
  const { size } = await stat(path)
  // scans show people's names: they are not left in the browser's cache
  return reply
    .type(mediaType)
    .header('content-length', size)
    .header('cache-control', 'no-store')
    .send(createReadStream(path))
}

/** `/pages/<id>` and `/exports/<id>/<name>`: the files that screens show or save, same origin. */
export const serveFiles = (server: FastifyInstance, { files }: Host): void => {
  server.get('/pages/:id', { config: { kind: 'file' } }, async (request, reply) =>
    send(reply, await files.page(Page.parse(request.params).id)),
  )
  server.get('/exports/:id/:name', { config: { kind: 'file' } }, async (request, reply) => {
    const { id, name } = ExportFile.parse(request.params)
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    return send(reply, await files.export(id, name))
  })
}
