import { copyFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { sentenceOf } from '../../shared/failure.ts'
import type { Language } from '../../shared/settings.ts'
import type { Host } from '../host/open-host.ts'
import type { CallHost } from './call-host.ts'
import { exitCodes } from './exit-codes.ts'
import { Stop } from './stop.ts'

export type Writing = { host: Host; call: CallHost; language: Language; out: string }

/** Makes an export and copies it out; each file appears whole or not at all. Returns the paths written. */
export const writeResults = async (batchId: string, { host, call, language, out }: Writing): Promise<string[]> => {
  const { id, files } = await call('exports.make', { batchId, language, formats: ['results', 'figures', 'summary'] })
  const written: string[] = []
  for (const { name } of files) {
    const found = await host.files.export(id, name)
    if (!found.ok) throw new Stop(sentenceOf(found.failure)[language], exitCodes.someFailed)
    const target = join(out, name)
    await copyFile(found.value.path, `${target}.part`)
    await rename(`${target}.part`, target)
    written.push(target)
  }
  return written
}
