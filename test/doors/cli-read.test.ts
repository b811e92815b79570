import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { exitCodes } from '../../src/main/cli/exit-codes.ts'
import type { Interrupts } from '../../src/main/cli/interrupts.ts'
import { read } from '../../src/main/cli/read.ts'
import { readOptions } from '../../src/main/cli/read-options.ts'
import { openTerminal } from '../../src/main/cli/terminal.ts'
import { speak } from '../../src/main/cli/words.ts'
import { openHost } from '../../src/main/host/open-host.ts'
import { systemClock } from '../../src/main/host/system-clock.ts'
import { failure } from '../../src/shared/failure.ts'
import { failed, ok } from '../../src/shared/result.ts'
import { ResultsFile } from '../../src/shared/results-file.ts'
import { greyPage, pageReading, type ScriptedEngine, scriptedEngine, scriptedParts } from '../support/scripted-parts.ts'
import { temporaryFolder } from '../support/served.ts'

/** Two pages: grey 40 is a form, grey 200 is none. */
const scans = async (): Promise<string> => {
  const folder = join(temporaryFolder(), 'หน่วย 1')
  mkdirSync(join(folder, 'below'), { recursive: true })
  writeFileSync(join(folder, 'a.png'), await greyPage(40))
  writeFileSync(join(folder, 'below/b.png'), await greyPage(200))
  return folder
}

const engineWith = (): ScriptedEngine => {
  const engine = scriptedEngine()
  engine.answers.set(40, ok(pageReading('ss-5-18', 1, { valid: 205 })))
  return engine
}

type Ran = { code: number; data: string; said: string }

/** One run of the command on a real host and workspace; only the reader is scripted. */
const run = async (engine: ScriptedEngine, folders: string[], flags: object, interrupts?: Interrupts): Promise<Ran> => {
  const options = readOptions(folders, { engine: 'embedded', ...flags }, speak('en'))
  const opened = await openHost({
    workspace: options.workspace,
    parts: scriptedParts(engine),
    clock: systemClock,
    program: 'read',
    settings: options.settings,
  })
  if (!opened.ok) throw new Error(opened.failure.code)
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  try {
    const code = await read({
      options,
      host: opened.value,
      terminal: openTerminal(stdout, stderr),
      language: 'en',
      interrupts: interrupts ?? { onFirst() {}, onSecond() {} },
    })
    stdout.end()
    stderr.end()
    return { code, data: await text(stdout), said: await text(stderr) }
  } finally {
    await opened.value.close()
  }
}

describe('tallydesk read', () => {
  test('reads to the end and writes the three files, paths relative to the folder', async () => {
    const [folder, out] = [await scans(), temporaryFolder()]
    const { code, data, said } = await run(engineWith(), [folder], { out })
    expect(code).toBe(exitCodes.allRead)
    expect(data).toBe(['results.json', 'figures.csv', 'summary.pdf'].map((name) => `${join(out, name)}\n`).join(''))
    expect(said).toContain('Read 2 of 2 pages')
    const results = ResultsFile.parse(JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')))
    expect(results.account.pages).toMatchObject({ found: 2, read: 1, failed: 0, skipped: 1 })
    expect(results.forms.flatMap(({ source }) => source.parts.map(({ path }) => path))).toEqual(['a.png'])
    expect(results.skips.map(({ path }) => path)).toEqual(['below/b.png'])
  })

  test('prints only the results with --json', async () => {
    const { data } = await run(engineWith(), [await scans()], { out: temporaryFolder(), json: true })
    expect(ResultsFile.parse(JSON.parse(data)).forms).toHaveLength(1)
  })

  test('tells at its end how many files failed and how many were skipped', async () => {
    const folder = await scans()
    writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7')
    writeFileSync(join(folder, 'notes.txt'), 'no scan')
    const { said } = await run(engineWith(), [folder], { out: temporaryFolder() })
    expect(said).toContain('Files: 1 failed, 2 skipped.')
  })

  test('reads in place: no copy of a scan is kept', async () => {
    const out = temporaryFolder()
    await run(engineWith(), [await scans()], { out })
    expect(globSync('**/*.png', { cwd: join(out, '.tallydesk') })).toEqual([])
    expect(globSync('**/*.jpg', { cwd: join(out, '.tallydesk') })).not.toEqual([])
  })

  test('ends with 3 and the reason when a page failed, and tries only that again', async () => {
    const [folder, out] = [await scans(), temporaryFolder()]
    const engine = engineWith()
    engine.answers.set(200, failed(failure('no-table')))
    const first = await run(engine, [folder], { out })
    expect(first.code).toBe(exitCodes.someFailed)
    expect(first.said).toContain('below/b.png page 1: The form was recognised')
    engine.answers.set(200, ok(pageReading(null, null)))
    engine.asked.length = 0
    const second = await run(engine, [folder], { out })
    expect(second.code).toBe(exitCodes.allRead)
    expect(engine.asked).toEqual([200])
  })

  test('reads nothing twice; a changed folder, or a newer reader, is read', async () => {
    const [folder, out] = [await scans(), temporaryFolder()]
    const engine = engineWith()
    await run(engine, [folder], { out })
    const again = await run(engine, [folder], { out })
    expect(again).toMatchObject({ code: exitCodes.allRead, said: expect.stringContaining('not read twice') })
    expect(engine.asked).toHaveLength(2)
    await run({ ...engine, version: '2' }, [folder], { out })
    expect(engine.asked).toHaveLength(4)
    writeFileSync(join(folder, 'c.png'), await greyPage(120))
    await run(engine, [folder], { out })
    expect(engine.asked).toHaveLength(7)
  })

  test('interrupted, keeps what was read and goes on at the next run', async () => {
    const [folder, out] = [await scans(), temporaryFolder()]
    const engine = engineWith()
    let pause = () => {}
    const interrupts: Interrupts = {
      onFirst: (act) => {
        pause = act
      },
      onSecond() {},
    }
    const answer = engine.read
    engine.read = async (request) => {
      if (engine.asked.length === 1) {
        engine.gate = new Promise(() => {})
        pause()
      }
      return answer(request)
    }
    const stopped = await run(engine, [folder], { out }, interrupts)
    expect(stopped).toMatchObject({
      code: exitCodes.interrupted,
      said: expect.stringContaining('What was read is kept'),
    })
    engine.gate = null
    engine.read = answer
    const resumed = await run(engine, [folder], { out })
    expect(resumed).toMatchObject({ code: exitCodes.allRead, said: expect.stringContaining('Going on') })
    expect(engine.asked).toEqual([40, 200, 200])
  })
})

test('a folder without anything to read, or an unknown form, is told in one sentence', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.7')
  await expect(run(engineWith(), [folder], { out: temporaryFolder() })).rejects.toMatchObject({
    message: 'There is no file in this batch that can be read.',
    exitCode: exitCodes.someFailed,
  })
  await expect(run(engineWith(), [folder], { out: temporaryFolder(), form: 'x' })).rejects.toMatchObject({
    message: 'The form “x” is not known.',
    exitCode: exitCodes.usage,
  })
})

describe('a command that cannot be carried out', () => {
  const stopped = (folders: string[], flags: object): string => {
    try {
      readOptions(folders, { engine: 'embedded', ...flags }, speak('en'))
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
    return ''
  }

  test('says why in one sentence', () => {
    const out = temporaryFolder()
    const file = join(out, 'file')
    writeFileSync(file, '')
    expect(stopped(['/not/there'], { out })).toBe('/not/there is not there.')
    expect(stopped([out], {})).toBe('Say where the results go with --out <dir>.')
    expect(stopped([out], { out, engine: 'cloud' })).toContain('“cloud” is not there yet')
    expect(stopped([out], { out: file })).toContain('cannot be written to')
  })
})
