import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { limits } from './limits.ts'
import { openProcesses } from './processes.ts'
import type { Unruly } from './testing/unruly-worker.ts'

const never = new AbortController().signal
const answered = { ok: true, value: expect.any(Number) }
const ended = (reason: string) => ({ ok: false, failure: { code: 'worker-ended', detail: { reason } } })
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'processes-'))
})
afterAll(() => rm(folder, { recursive: true }))

const open = (most: number, megabytes = 1000) => {
  const file = new URL('./testing/unruly-worker.ts', import.meta.url)
  const processes = openProcesses({ file, megabytes, most })
  onTestFinished(() => processes.close())
  const ask = (question: Unruly, signal = never) => processes.ask(question, signal)
  return { ask, close: processes.close }
}

/** The process id that a worker wrote into the file, once it has. */
const written = async (path: string): Promise<number> => {
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8')).toMatch(/^\d+$/)
  return Number(readFileSync(path, 'utf8'))
}
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('A worker process', () => {
  test.each(['SIGSEGV', 'SIGABRT', 'SIGKILL'] as const)('that dies by %s takes nothing else along', async (signal) => {
    const { ask } = open(2)
    const died = [ask({ act: 'die', signal }), ask({ act: 'die', signal })]
    const waited = [ask({ act: 'answer' }), ask({ act: 'answer' }), ask({ act: 'answer' })]
    expect(await Promise.all(died)).toEqual([ended(signal), ended(signal)])
    expect(await Promise.all(waited)).toEqual([answered, answered, answered])
  })

  test('that is given up is ended at once, though it hears nothing, and the one beside it goes on', async () => {
    const { ask } = open(2)
    const giveUp = new AbortController()
    const begun = join(folder, 'given up')
    const spun = ask({ act: 'spin', begun }, giveUp.signal)
    const beside = ask({ act: 'answer' })
    const pid = await written(begun)
    const waiting = [ask({ act: 'answer' }), ask({ act: 'answer' })]
    giveUp.abort(new Error('too long'))
    await expect(spun).rejects.toThrow('too long')
    expect(isAlive(pid)).toBe(false)
    expect(await Promise.all([beside, ...waiting])).toEqual([answered, answered, answered])
  })

  test('is not started for what was given up while it waited', async () => {
    const { ask, close } = open(1)
    const giveUp = new AbortController()
    const begun = join(folder, 'in hand')
    const spun = ask({ act: 'spin', begun })
    const waiting = ask({ act: 'answer', begun: join(folder, 'never') }, giveUp.signal)
    await written(begun)
    giveUp.abort(new Error('too long'))
    await close()
    await expect(waiting).rejects.toThrow('too long')
    expect(await spun).toEqual(ended('SIGKILL'))
    expect(existsSync(join(folder, 'never'))).toBe(false)
  })

  test('that holds too much memory is ended, though it hears nothing, and says so', async () => {
    const { ask } = open(2, 300)
    const hoarded = ask({ act: 'spin', megabytes: 400 })
    const beside = ask({ act: 'answer' })
    expect(await hoarded).toEqual({ ok: false, failure: { code: 'too-much-memory', detail: { megabytes: 300 } } })
    expect(await beside).toEqual(answered)
    expect(await ask({ act: 'answer' })).toEqual(answered)
  })

  test('is asked again, unless it still holds much memory', async () => {
    const { ask } = open(1)
    const first = await ask({ act: 'answer' })
    expect(await ask({ act: 'throw' })).toEqual(ended('thrown'))
    expect(await ask({ act: 'answer', megabytes: limits.idleMegabytes })).toEqual(first)
    expect(await ask({ act: 'answer' })).not.toEqual(first)
  })

  test('ends when it has long had nothing to do', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const { ask } = open(1)
    const first = await ask({ act: 'answer' })
    vi.advanceTimersByTime(limits.idleMilliseconds - 1)
    expect(await ask({ act: 'answer' })).toEqual(first)
    vi.advanceTimersByTime(limits.idleMilliseconds)
    expect(await ask({ act: 'answer' })).not.toEqual(first)
  })
})

test('Closing ends workers that hear nothing and resolves when they are gone', async () => {
  for (const round of ['1', '2', '3', '4']) {
    const { ask, close } = open(2)
    const begun = [join(folder, `${round} a`), join(folder, `${round} b`)]
    const spun = begun.map((path) => ask({ act: 'spin', begun: path }))
    const waiting = ask({ act: 'answer' })
    const pids = await Promise.all(begun.map(written))
    await close()
    expect(pids.map(isAlive)).toEqual([false, false])
    expect(await Promise.all([...spun, waiting])).toEqual([ended('SIGKILL'), ended('SIGKILL'), ended('closed')])
    expect(await ask({ act: 'answer' })).toEqual(ended('closed'))
  }
})

test('Workers end when their host dies, those that hear nothing too', async () => {
  const begun = join(folder, 'doomed')
  const script = join(import.meta.dirname, 'testing/doomed-host.ts')
  const host = spawn(process.execPath, [script, begun], { stdio: ['ignore', 'ignore', 'pipe'] })
  const pid = await written(begun)
  expect(isAlive(pid)).toBe(true)
  // The workers write where the host writes: this ends with the last of them.
  host.stderr.resume()
  const silent = once(host, 'close')
  host.kill('SIGKILL')
  await silent
})

test('A host that gives up a worker at any moment lives on', async () => {
  const path = join(import.meta.dirname, 'testing/files/half-black.heic')
  const script = join(import.meta.dirname, 'testing/impatient-host.ts')
  const host = spawn(process.execPath, [script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: Buffer[] = []
  host.stdout.on('data', (data: Buffer) => said.push(data))
  expect(await once(host, 'close')).toEqual([0, null])
  expect(Buffer.concat(said).toString()).toBe('whole')
})
