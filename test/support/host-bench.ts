import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Clock, Engine } from '../../src/main/core/ports.ts'
import { answer } from '../../src/main/host/answer.ts'
import { type Host, openHost } from '../../src/main/host/open-host.ts'
import type { Parts } from '../../src/main/host/parts.ts'
import { systemClock } from '../../src/main/host/system-clock.ts'
import type { CallInput, CallName } from '../../src/shared/contract.ts'
import type { NumberedNews } from '../../src/shared/news.ts'
import { driveHost } from './drive-host.ts'
import { scriptedParts } from './scripted-parts.ts'

type Given = { engine: Engine; clock?: Clock; workspace?: string; parts?: Partial<Parts> }

/** A folder of its own under the system's temporary folder, with a way to remove it. */
export const tempFolder = (): {
  path: string
  write(name: string, content: Uint8Array | string): string
  remove(): void
} => {
  const path = mkdtempSync(join(tmpdir(), 'tallydesk-'))
  return {
    path,
    write: (name, content) => {
      const target = join(path, name)
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, content)
      return target
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** A real host on a real store, driven through its own door. */
export const openBench = async ({ engine, clock = systemClock, workspace, parts }: Given) => {
  const folder = tempFolder()
  const surprises: unknown[] = []
  const at = workspace ?? join(folder.path, 'workspace')
  const opened = await openHost({
    workspace: at,
    parts: scriptedParts(engine, parts),
    clock,
    program: 'test',
    log: (error) => surprises.push(error),
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  const host: Host = opened.value
  const news: NumberedNews[] = []
  const watchers = new Set<() => void>()
  host.news.listen((one) => {
    news.push(one)
    for (const watch of watchers) watch()
  })
  const ask = async <N extends CallName>(name: N, input: CallInput<N>) => answer(host, name, input, 'this-computer')
  return {
    host,
    folder,
    workspace: at,
    news,
    surprises,
    ask,
    call: driveHost(host).call,
    /** Resolves with the first news, told already or yet to come, that fits. */
    async heard(fits: (news: NumberedNews['news']) => boolean, from = 0): Promise<NumberedNews> {
      for (;;) {
        const found = news.slice(from).find((one) => fits(one.news))
        if (found) return found
        await new Promise<void>((resolve) => {
          const watch = (): void => {
            watchers.delete(watch)
            resolve()
          }
          watchers.add(watch)
        })
      }
    },
    async close(): Promise<void> {
      await host.close()
      folder.remove()
    },
  }
}
export type Bench = Awaited<ReturnType<typeof openBench>>

/** A batch taken in, verified and started. */
export const startBatch = async (bench: Bench, paths: string[], name = 'ชุดทดสอบ'): Promise<string> => {
  const { id } = await bench.call('batches.create', { name })
  const from = bench.news.length
  await bench.call('batches.addPaths', { batchId: id, paths })
  await bench.heard((one) => one.about === 'intake' && one.batchId === id && one.intake === null, from)
  await bench.call('batches.verify', { batchId: id, agreed: true })
  await bench.call('batches.start', { batchId: id })
  return id
}

export const untilDone = (bench: Bench, batchId: string, from = 0) =>
  bench.heard((one) => one.about === 'batch' && one.batch.id === batchId && one.batch.state === 'done', from)
