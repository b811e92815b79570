import { z } from 'zod'
import { Language } from '../settings.ts'
import { call, inBatch } from './call.ts'

export const ExportFormat = z.enum(['results', 'figures', 'summary'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** Files of one export. Each is at `/exports/<exportId>/<name>`, same origin. */
export const Export = z.object({
  id: z.string(),
  batchId: z.string(),
  at: z.string(),
  language: Language,
  folder: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
})
export type Export = z.infer<typeof Export>

/** Calls that write and list exports. */
export const exportCalls = {
  'exports.make': call(
    'Writes the files of an export',
    inBatch.extend({ language: Language, formats: z.array(ExportFormat).min(1) }),
    Export,
  ),
  'exports.list': call('Lists the exports of a batch, newest first', inBatch, z.object({ exports: z.array(Export) })),
} as const
