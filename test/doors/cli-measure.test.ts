import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { exitCodes } from '../../src/main/cli/exit-codes.ts'
import type { Interrupts } from '../../src/main/cli/interrupts.ts'
import { measure, type OpenHost } from '../../src/main/cli/measure.ts'
import { measureOptions } from '../../src/main/cli/measure-options.ts'
import { openTerminal } from '../../src/main/cli/terminal.ts'
import { speak } from '../../src/main/cli/words.ts'
import { openHost } from '../../src/main/host/open-host.ts'
import { systemClock } from '../../src/main/host/system-clock.ts'
import { MeasuredRun } from '../../src/shared/measured.ts'
import { ok } from '../../src/shared/result.ts'
import { greyPage, pageReading, type ScriptedEngine, scriptedEngine, scriptedParts } from '../support/scripted-parts.ts'
import { temporaryFolder } from '../support/served.ts'

const truthOf = (file: string, votes: Record<string, number | null>) => ({
  ...{ id: file, file, pages: [1], form_type: 'ส.ส. 5/17', stats: { valid: 20, invalid: null }, votes, total: 20 },
})

/** Grey 40 is read with one vote wrong, grey 90 right. */
const scans = async (folder: string, file: string, grey: number): Promise<string> => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), await greyPage(grey))
  writeFileSync(join(folder, 'truth.json'), JSON.stringify([truthOf(file, { 1: 12, 2: 8 })]))
  return folder
}

const engineWith = (): ScriptedEngine => {
  const engine = scriptedEngine()
  const right = { valid: 20, invalid: 0, 'votes.1': 12, 'votes.2': 8, total: 20 } as const
  engine.answers.set(40, ok(pageReading('ss-5-17', 1, { ...right, 'votes.2': 3 })))
  engine.answers.set(90, ok(pageReading('ss-5-17', 1, right)))
  return engine
}

const never: Interrupts = { onFirst() {}, onSecond() {} }

const run = async (folder: string, flags: object, engine = engineWith(), interrupts = never) => {
  const options = await measureOptions(folder, { engine: 'embedded', ...flags }, speak('en'))
  const models: (string | null)[] = []
  const open: OpenHost = ({ models: from, ...where }) => {
    models.push(from)
    return openHost({ ...where, parts: scriptedParts(engine), clock: systemClock, program: 'measure' })
  }
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const terminal = openTerminal(stdout, stderr)
  const code = await measure({ options, open, terminal, language: 'en', interrupts })
  stdout.end()
  stderr.end()
  return { code, models, data: await text(stdout), said: await text(stderr) }
}

test('measures a folder and says which figures are wrong, with their pictures', async () => {
  const [folder, crops] = [await scans(temporaryFolder(), 'a.png', 40), join(temporaryFolder(), 'crops')]
  const { code, data, said } = await run(folder, { crops })
  expect(code).toBe(exitCodes.allRead)
  expect(data).toMatch(/votes not 0 +2 +3 +66\.7 %/)
  expect(data).toMatch(/a\.png +votes\.2 +8 +3 +0\.990 +open/)
  expect(said).toContain('1 pictures of wrong figures written')
  expect(readdirSync(crops)).toEqual(['a.png votes.2 8 read 3.png'])
  const { format, width, height } = await sharp(join(crops, 'a.png votes.2 8 read 3.png')).metadata()
  expect(format).toBe('png')
  // a page of 200 × 280, a box of 20 × 5.6 and half its height around it
  expect(width / height).toBeCloseTo(25.6 / 11.2, 1)
})

test('several folders are a row each and counted together, as JSON', async () => {
  const folder = temporaryFolder()
  await scans(join(folder, 'turned'), 'a.png', 40)
  await scans(join(folder, 'upright'), 'b.png', 90)
  const { data } = await run(folder, { json: true })
  const { whole, rows, wrong } = MeasuredRun.parse(JSON.parse(data))
  expect(whole.forms).toMatchObject({ n: 2, kinds: 2, allRight: 1 })
  expect(whole.time.pages).toBe(2)
  expect(rows.map(({ name, measured }) => [name, measured.votes.notNought])).toEqual([
    ['turned', { n: 3, right: 2 }],
    ['upright', { n: 3, right: 3 }],
  ])
  expect(wrong).toEqual([
    expect.objectContaining({ form: 'a.png', slot: 'votes.2', truth: 8, read: 3, confidence: 0.99 }),
  ])
})

test('each form is read with the models that have not seen it', async () => {
  const [folder, models] = [await scans(temporaryFolder(), 'a.png', 90), temporaryFolder()]
  await expect(run(folder, { heldOut: models })).rejects.toMatchObject({ exitCode: exitCodes.usage })
  mkdirSync(join(models, 'a.png'))
  const held = await run(folder, { heldOut: models, json: true })
  expect(held.models).toEqual([join(models, 'a.png')])
  expect(MeasuredRun.parse(JSON.parse(held.data)).whole.forms).toMatchObject({ n: 1, allRight: 1 })
  expect((await run(folder, { models })).models).toEqual([models])
})

test('interrupted, it stops and prints nothing', async () => {
  const engine = engineWith()
  let pause = () => {}
  const onFirst = (act: () => void) => {
    pause = act
  }
  const interrupts: Interrupts = { ...never, onFirst }
  const answer = engine.read
  engine.read = (request) => {
    pause()
    return answer(request)
  }
  const folder = temporaryFolder()
  await scans(join(folder, 'one'), 'a.png', 40)
  await scans(join(folder, 'two'), 'b.png', 90)
  expect(await run(folder, {}, engine, interrupts)).toMatchObject({ code: exitCodes.interrupted, data: '' })
})

test('a folder without a truth, or with one that is none, is told in one sentence', async () => {
  const folder = temporaryFolder()
  await expect(run(folder, {})).rejects.toMatchObject({ message: expect.stringContaining('no truth.json') })
  writeFileSync(join(folder, 'truth.json'), '{}')
  await expect(run(folder, {})).rejects.toMatchObject({ message: expect.stringContaining('cannot be used') })
  await expect(run(folder, { engine: 'cloud' })).rejects.toMatchObject({ exitCode: exitCodes.usage })
})
