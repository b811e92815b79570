import { join } from 'node:path'
import { failure } from '../../src/shared/failure.ts'
import { failed } from '../../src/shared/result.ts'
import { openBench, startBatch, tempFolder, untilDone } from './host-bench.ts'
import { greyPage, scriptedEngine } from './scripted-parts.ts'

/** A workspace with one batch, a folder of photographs of which its reader could read none. */
export const makeFailedWorkspace = async (workspace: string, pages: number): Promise<string> => {
  const engine = scriptedEngine()
  const scans = tempFolder()
  for (let page = 1; page <= pages; page += 1) {
    engine.answers.set(page * 20, failed(failure('no-table')))
    scans.write(join('แพร่', 'เขต 1', `ภาพ ${page}.png`), await greyPage(page * 20))
  }
  const bench = await openBench({ engine, workspace })
  const batchId = await startBatch(bench, [scans.path])
  await untilDone(bench, batchId)
  await bench.call('settings.set', { reviewer: 'สมชาย', language: 'en' })
  await bench.close()
  scans.remove()
  return batchId
}
