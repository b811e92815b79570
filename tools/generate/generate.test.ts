import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { FormDefinition, type Term } from '../../src/shared/form-definition.ts'
import { rowOf } from '../../src/shared/slot.ts'
import { TrueForm } from '../../src/shared/true-form.ts'
import { chanceFrom } from './chance.ts'
import { filesFrom, scansOf } from './file.ts'
import { partyName } from './names.ts'
import { arrangements, filesOf, type Plan } from './plan/files.ts'
import { fillForm } from './plan/fill.ts'
import type { FilledForm } from './plan/form.ts'
import { drawForm } from './print/draw-form.ts'
import { distort, distortionNames, scaleOf } from './scan/distort.ts'
import { truthOf } from './truth.ts'

const folder = join(import.meta.dirname, '../../resources/forms')
const kinds = readdirSync(folder).map((name) =>
  FormDefinition.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
)
const kind = (id: string): FormDefinition => kinds.find((form) => form.id === id) ?? expect.fail(`no form ${id}`)

const figureOf = ({ entries }: FilledForm, term: Term): number =>
  term === 'votes'
    ? [...entries].reduce((sum, [slot, { value }]) => sum + (rowOf(slot) === null ? 0 : (value ?? 0)), 0)
    : (entries.get(term)?.value ?? 0)

const plan = (over: Partial<Plan>): Plan => ({
  kinds: [kind('ss-5-17')],
  forms: () => 1,
  arrangement: 'plain',
  distortion: 'none',
  errors: false,
  seed: 1,
  ...over,
})

describe('a filled form', () => {
  it.each(kinds.map((form) => [form.id, form] as const))('%s satisfies every check of its definition', (_, form) => {
    const seeds = fc.integer({ min: 1, max: 1_000_000 })
    fc.assert(
      fc.property(seeds, (seed) => {
        const filled = fillForm(form, 'one', seed)
        for (const { left, relation, right } of form.checks) {
          const sides = [left, right].map((terms) => terms.reduce((sum, term) => sum + figureOf(filled, term), 0))
          if (relation === '=') expect(sides[0]).toBe(sides[1])
          else expect(sides[0]).toBeLessThanOrEqual(sides[1] ?? 0)
        }
        for (const { value, digits } of filled.entries.values()) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0)
          expect(Number(digits.replaceAll(/[-,]/g, ''))).toBe(value ?? 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has the pages of its definition, the same dots for the same seed and others for another', () => {
    const pages = (seed: number) => drawForm(fillForm(kind('ss-5-16'), 'one', seed), 1).map((page) => page.data())
    expect(pages(3)).toHaveLength(2)
    expect(pages(3)).toEqual(pages(3))
    expect(pages(3)).not.toEqual(pages(4))
  })

  it('bears the ink of its figures: without them the page is lighter', () => {
    const form = fillForm(kind('ss-5-18'), 'one', 5)
    const ink = (filled: FilledForm): number => {
      const [page] = drawForm(filled, 1)
      return page?.data().reduce((sum, value) => sum + 255 - value, 0) ?? 0
    }
    expect(ink(form)).toBeGreaterThan(ink({ ...form, entries: new Map() }))
  })

  it('names 57 parties, each differently', () => {
    expect(new Set(Array.from({ length: 57 }, (_, at) => partyName(at + 1))).size).toBe(57)
  })
})

it.each(distortionNames)('%s gives a picture of the sheet', async (name) => {
  const chance = chanceFrom(7)
  const [sheet, back] = drawForm(fillForm(kind('ss-5-17'), 'one', 9), scaleOf(name) / 4)
  if (sheet === undefined || back === undefined) expect.fail('no pages')
  const scan = await distort(sheet, back, [name], chance)
  const { width, height, format } = await sharp(scan.bytes).metadata()
  expect({ width, height, format }).toEqual({ width: scan.width, height: scan.height, format: scan.type })
  const { channels } = await sharp(scan.bytes).stats()
  expect(channels[0]?.mean).toBeLessThan(254)
  expect(channels[0]?.mean).toBeGreaterThan(60)
})

describe('the files of a plan', () => {
  it.each(arrangements)('%s: the truth names the pages that are there', (arrangement) => {
    const files = filesOf(plan({ kinds, forms: () => 2, arrangement }))
    const truth = truthOf(files)
    expect(() => truth.map((entry) => TrueForm.parse(entry))).not.toThrow()
    expect(truth).toHaveLength(kinds.length * 2)
    for (const { id, pages, printed_pages } of truth) {
      expect(pages).toHaveLength(printed_pages.length)
      expect(printed_pages).toEqual(printed_pages.toSorted((a, b) => a - b))
      const whole = kinds.find((form) => id.startsWith(`${form.id}-0`))?.pages ?? 0
      if (arrangement === 'missing') expect(printed_pages).toHaveLength(whole - 1)
      else if (arrangement === 'doubled') expect(printed_pages).toHaveLength(whole + 1)
      else expect(printed_pages).toEqual(Array.from({ length: whole }, (_, at) => at + 1))
    }
  })

  it('is the same form whatever happens to its sheets', () => {
    const entriesOf = (distortion: Plan['distortion']) =>
      filesOf(plan({ distortion })).flatMap(({ forms }) => forms.map(({ form }) => form.entries))
    expect(entriesOf('mix')).toEqual(entriesOf('none'))
  })

  it('says what stands written where the clerk made a mistake', () => {
    const wrong = filesOf(plan({ kinds, forms: () => 6, errors: true })).flatMap(({ forms }) => forms)
    expect(wrong.filter(({ form }) => form.notes !== 'adds up').length).toBeGreaterThan(wrong.length / 2)
    for (const { form } of wrong)
      for (const { value, digits } of form.entries.values())
        expect(Number(digits.replaceAll(/[-,]/g, ''))).toBe(value ?? 0)
  })

  it('makes a PDF with a page for each sheet, twice the same', async () => {
    const [file] = filesOf(plan({ distortion: 'one-bit' }))
    if (file === undefined) expect.fail('no file')
    const [[first], [second]] = await Promise.all([filesFrom(file), filesFrom(file)])
    if (first === undefined || second === undefined) expect.fail('nothing made')
    expect(first.bytes.equals(second.bytes)).toBe(true)
    const task = getDocument({ data: new Uint8Array(first.bytes), verbosity: 0 })
    expect((await task.promise).numPages).toBe(2)
    await task.destroy()
  })

  it('makes one picture for each page of a photographed form', async () => {
    const [file] = filesOf(plan({ arrangement: 'photographs', distortion: 'photo' }))
    if (file === undefined) expect.fail('no file')
    const made = await filesFrom(file)
    const [truth] = truthOf([file])
    expect(made.map(({ path }) => path)).toEqual(truth?.parts?.map(({ file: name }) => name))
    expect(truth?.file).toBe(made[0]?.path)
  })

  it('turns only the page that stands on its head', async () => {
    const [file] = filesOf(plan({ arrangement: 'upside-down' }))
    const [form] = file?.forms ?? []
    if (form === undefined) expect.fail('no form')
    const upright = await scansOf({ ...form, turned: [] })
    const scans = await scansOf(form)
    const same = scans.map(({ bytes }, at) => bytes.equals(upright[at]?.bytes ?? Buffer.alloc(0)))
    expect(same.map((equal, at) => (equal ? null : form.order[at])).filter((page) => page !== null)).toEqual(
      form.turned,
    )
  })
})
