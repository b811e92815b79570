import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { cells } from '../../src/main/cli/cells.ts'
import { exitCodes } from '../../src/main/cli/exit-codes.ts'
import { openTerminal } from '../../src/main/cli/terminal.ts'
import type { PageCell } from '../../src/main/core/ports.ts'
import { closeParts, defaultParts, type Parts } from '../../src/main/host/parts.ts'
import { placesFrom } from '../../src/main/host/places.ts'
import { ok } from '../../src/shared/result.ts'
import type { Slot } from '../../src/shared/slot.ts'
import { TrueForm } from '../../src/shared/true-form.ts'
import { projectRoot } from '../support/electron-binary.ts'
import { openBench, startBatch, untilDone } from '../support/host-bench.ts'
import { greyPage, pageReading, scriptedEngine, scriptedParts, slotReading } from '../support/scripted-parts.ts'
import { temporaryFolder } from '../support/served.ts'

const Cell = z.object({
  image: z.string(),
  value: z.int().nullable(),
  form: z.string(),
  slot: z.string(),
  kind: z.enum(['figure', 'words']),
  begin: z.number(),
  end: z.number(),
  rowHeight: z.number(),
})

const run = async (parts: Parts, folder: string | undefined, flags: object) => {
  const stderr = new PassThrough()
  const terminal = openTerminal(new PassThrough(), stderr)
  const interrupts = { onFirst() {}, onSecond() {} }
  try {
    const code = await cells({ folder, flags, parts, terminal, language: 'en', interrupts })
    stderr.end()
    return { code, said: await text(stderr) }
  } finally {
    await closeParts(parts)
  }
}

const cellsIn = (folder: string) =>
  readFileSync(join(folder, 'cells.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Cell.parse(JSON.parse(line)))

/** The first form of the sample in a folder of its own. */
const oneForm = (): { folder: string; form: TrueForm } => {
  const sample = join(projectRoot, 'resources/sample')
  const [form] = z.array(TrueForm).parse(JSON.parse(readFileSync(join(sample, 'truth.json'), 'utf8')))
  if (form === undefined) throw new Error('the sample has no form')
  const folder = temporaryFolder()
  mkdirSync(dirname(join(folder, form.file)), { recursive: true })
  cpSync(join(sample, 'forms', form.file), join(folder, form.file))
  writeFileSync(join(folder, 'truth.json'), JSON.stringify([form]))
  return { folder, form }
}

test('every cell of a form whose figures are known becomes a picture with its value', async () => {
  const [{ folder, form }, to] = [oneForm(), join(temporaryFolder(), 'cells')]
  const parts = await defaultParts(placesFrom(new URL('../../src/main/cli/cli.ts', import.meta.url).href))
  expect(await run(parts, folder, { to })).toMatchObject({ code: exitCodes.allRead })
  const made = cellsIn(to)
  const rows = made.filter(({ kind, slot }) => kind === 'figure' && slot.startsWith('votes.'))
  expect(Object.fromEntries(rows.map(({ slot, value }) => [slot.slice('votes.'.length), value]))).toEqual(form.votes)
  expect(made.filter(({ kind }) => kind === 'words').length).toBeGreaterThanOrEqual(rows.length)
  for (const { image, begin, end } of made) {
    const { channels, width } = await sharp(join(to, image)).metadata()
    expect(channels).toBe(1)
    expect(end).toBeGreaterThan(begin)
    expect(end).toBeLessThanOrEqual(width + 1)
  }
})

/** A reader that lays out three cells on every page, two slots of rows and one item. */
const layingOut = () => {
  const engine = scriptedEngine()
  const image = { width: 4, height: 2, pixels: Uint8Array.from({ length: 8 }, (_, n) => n * 30) }
  const cell = (slot: Slot): PageCell => ({ slot, kind: 'figure', image, begin: 0, end: 4, rowHeight: 2 })
  engine.cells = async () => ok([cell('votes.1'), cell('votes.2'), cell('valid')])
  return engine
}

test('what people have checked in a workspace becomes labelled cells, and nothing else does', async () => {
  const engine = layingOut()
  const figures = pageReading('ss-5-17', 1, { valid: 20, 'votes.1': 12 })
  const empty = slotReading('votes.2', 0, { ink: 'empty', text: '', alternatives: [] })
  engine.answers.set(40, ok({ ...figures, slots: [...figures.slots, empty] }))
  const workspace = temporaryFolder()
  const bench = await openBench({ engine, workspace })
  onTestFinished(bench.close)
  const batchId = await startBatch(bench, [bench.folder.write('a.png', await greyPage(40))])
  await untilDone(bench, batchId)
  const to = temporaryFolder()
  await bench.host.close()
  const none = await run(scriptedParts(engine), undefined, { workspace, to })
  expect(none).toMatchObject({ code: exitCodes.allRead, said: expect.stringContaining('0 cells written') })

  const checking = await openBench({ engine, workspace })
  onTestFinished(checking.close)
  await checking.call('settings.set', { reviewer: 'สมชาย' })
  const { items } = await checking.call('forms.list', { batchId })
  const checks = [
    { slot: 'votes.1' as const, verdict: { kind: 'value' as const, value: 72 } },
    { slot: 'votes.2' as const, verdict: { kind: 'value' as const, value: 0 } },
  ]
  await checking.call('review.check', { formId: items[0]?.id ?? '', checks })
  await checking.host.close()

  await run(scriptedParts(engine), undefined, { workspace, to })
  expect(cellsIn(to).map(({ slot, value, kind }) => [slot, value, kind])).toEqual([
    ['votes.1', 72, 'figure'],
    ['votes.2', null, 'figure'],
  ])
  const picture = sharp(join(to, '00000.png'))
  expect(await picture.metadata()).toMatchObject({ width: 4, height: 2, channels: 1 })
  const greys = await picture.toColourspace('b-w').raw().toBuffer()
  expect([...greys]).toEqual([0, 30, 60, 90, 120, 150, 180, 210])
})

test('a folder without a truth, no workspace, or both at once, is told in one sentence', async () => {
  const [engine, folder] = [layingOut(), temporaryFolder()]
  const refused = (from: string | undefined, flags: object) =>
    expect(run(scriptedParts(engine), from, { to: folder, ...flags })).rejects.toMatchObject({
      exitCode: exitCodes.usage,
    })
  await refused(folder, {})
  await refused(undefined, { workspace: folder })
  await refused(folder, { workspace: folder })
  await refused(undefined, {})
})
