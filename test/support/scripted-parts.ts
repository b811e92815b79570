import { readFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { z } from 'zod'
import { Province } from '../../src/main/core/place/provinces.ts'
import type { Clock, Engine } from '../../src/main/core/ports.ts'
import type { Parts } from '../../src/main/host/parts.ts'
import { openImaging } from '../../src/main/imaging/imaging.ts'
import { packing } from '../../src/main/packing/packing.ts'
import { openReports } from '../../src/main/reports/open-reports.ts'
import { folderSource } from '../../src/main/sources/folder.ts'
import { openZips } from '../../src/main/sources/zip.ts'
import { failure } from '../../src/shared/failure.ts'
import { FormDefinition } from '../../src/shared/form-definition.ts'
import type { PageReading, SlotReading } from '../../src/shared/reading.ts'
import { failed, ok, type Result } from '../../src/shared/result.ts'
import type { Slot } from '../../src/shared/slot.ts'

const root = join(import.meta.dirname, '../..')
const source = (path: string): URL => new URL(`../../src/main/${path}`, import.meta.url)

export const formDefinition = (id: string): FormDefinition =>
  FormDefinition.parse(JSON.parse(readFileSync(join(root, 'resources/forms', `${id}.json`), 'utf8')))

const formIds = ['ss-5-16', 'ss-5-16-pl', 'ss-5-17', 'ss-5-17-pl', 'ss-5-18', 'ss-5-18-pl']

/** A figure read clearly on an anchored row. */
export const slotReading = (slot: Slot, value: number, more: Partial<SlotReading> = {}): SlotReading => ({
  slot,
  ink: 'digits',
  text: String(value),
  alternatives: [{ value, probability: 0.99 }],
  confidence: 0.99,
  marks: [],
  words: null,
  box: { x: 0.5, y: 0.4, w: 0.1, h: 0.02 },
  anchor: slot.startsWith('votes.') ? 'number' : null,
  used: true,
  ...more,
})

/** The figures of a form as a page's reading. */
export const pageReading = (
  form: string | null,
  formPage: number | null,
  values: Partial<Record<Slot, number>> = {},
): PageReading => ({
  form,
  formConfidence: form === null ? 0 : 0.99,
  formPage,
  printedPage: formPage,
  turned: 0,
  slots: Object.entries(values).map(([slot, value]) => slotReading(slot as Slot, value ?? 0)),
  header: { province: null, constituency: null, unit: null, set: null },
})

/** A reader whose answers a test scripts by the grey of the page (0–255), and may hold back until it lets them go. */
export type ScriptedEngine = Engine & {
  answers: Map<number, Result<PageReading>>
  /** When set, each reading waits for this before it is answered. */
  gate: Promise<void> | null
  read: Engine['read']
  /** Greys in the order in which they were asked for. */
  asked: number[]
}

export const scriptedEngine = (): ScriptedEngine => {
  const engine: ScriptedEngine = {
    id: 'scripted',
    version: '1',
    answers: new Map(),
    gate: null,
    asked: [],
    async read({ image, signal }) {
      const grey = image.pixels[Math.floor(image.pixels.length / 2)] ?? 0
      engine.asked.push(grey)
      const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
      if (engine.gate) await Promise.race([engine.gate, stopped])
      if (signal.aborted) return failed(failure('worker-ended', { reason: 'stopped' }))
      return engine.answers.get(grey) ?? ok(pageReading(null, null))
    },
    close: async () => undefined,
  }
  return engine
}

/** A page of one grey, which is how a scripted engine knows it, at just over 100 dpi. */
export const greyPage = (grey: number): Promise<Buffer> =>
  sharp({ create: { width: 840, height: 1188, channels: 3, background: { r: grey, g: grey, b: grey } } })
    .png()
    .toBuffer()

/** A multi-page TIFF is beyond sharp's pen; several pages are one tall strip cut by `page-height`. */
export const greyPages = async (greys: readonly number[]): Promise<Buffer> => {
  const pages = await Promise.all(greys.map(greyPage))
  return sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer()
}

/** A clock that a test turns; waits end when it lets them. */
export const testClock = (start = '2026-02-08T10:00:00.000Z') => {
  let at = Date.parse(start)
  const sleepers: (() => void)[] = []
  const clock: Clock = {
    now: () => {
      at += 1
      return new Date(at)
    },
    wait: (_milliseconds, signal) =>
      new Promise((resolve) => {
        sleepers.push(resolve)
        signal.addEventListener('abort', () => resolve(), { once: true })
      }),
    timeout: () => new AbortController().signal,
  }
  const wakeAll = (): void => {
    for (const wake of sleepers.splice(0)) wake()
  }
  return { clock, asleep: () => sleepers.length, wakeAll }
}

export const provinces = z
  .array(Province)
  .parse(JSON.parse(readFileSync(join(root, 'resources/reference/provinces.json'), 'utf8')))

/** Real parts throughout, save the reader. */
export const scriptedParts = (engine: Engine, more: Partial<Parts> = {}): Parts => ({
  imaging: openImaging({ worker: source('imaging/worker.ts'), processes: 2 }),
  engines: [engine],
  reports: openReports({ worker: source('reports/worker.ts'), resources: join(root, 'resources') }),
  source: folderSource,
  archives: openZips(),
  packing,
  forms: formIds.map(formDefinition),
  provinces,
  sample: join(root, 'resources/sample/forms'),
  version: '0.0.0',
  cores: 2,
  random: () => 0.5,
  move: rename,
  ...more,
})
