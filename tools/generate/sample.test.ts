import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { rowOf } from '../../src/shared/slot.ts'
import { samplePlan } from './plan/sample.ts'
import { sampleTruth } from './sample-file.ts'

const folder = join(import.meta.dirname, '../../resources/sample')
const forms = samplePlan.flatMap((file) => file.forms.map(({ form }) => form))

describe('the plan of the sample', () => {
  it.each(forms.map((form) => [form.id, form] as const))('%s adds up where it says so', (id, {
    entries,
    definition,
  }) => {
    const value = (key: string): number => [...entries].find(([slot]) => slot === key)?.[1].value ?? 0
    const rows = [...entries].reduce((sum, [slot, entry]) => sum + (rowOf(slot) === null ? 0 : (entry.value ?? 0)), 0)
    expect(rows === value('total')).toBe(id !== 'unit-3-does-not-add-up')
    expect(value('total')).toBe(value('valid'))
    const counted = value('valid') + value('invalid') + value('blank')
    expect(counted).toBe(value(definition.place === 'set' ? 'ballots_received' : 'ballots_used'))
    expect(value('turnout')).toBeLessThanOrEqual(value('eligible'))
  })
})

describe('the committed sample', () => {
  it('is what the plan says, and small', () => {
    const names = readdirSync(join(folder, 'forms'), { recursive: true, encoding: 'utf8' })
    const files = names
      .filter((name) => statSync(join(folder, 'forms', name)).isFile())
      .map((name) => name.replaceAll('\\', '/').normalize('NFC'))
    expect(files.toSorted()).toEqual(samplePlan.map(({ path }) => path).toSorted())
    expect(files.reduce((sum, name) => sum + statSync(join(folder, 'forms', name)).size, 0)).toBeLessThan(2_000_000)
    expect(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(sampleTruth(samplePlan))),
    )
  })

  it.each(
    samplePlan.filter(({ pictures }) => !pictures).map((file) => [file.path, file] as const),
  )('%s opens with all its pages, or not at all when it is cut', async (path, { cutAfter, forms: [form] }) => {
    const task = getDocument({ data: new Uint8Array(readFileSync(join(folder, 'forms', path))), verbosity: 0 })
    const opened = task.promise.then(
      ({ numPages }) => numPages,
      () => 'not opened',
    )
    expect(await opened).toBe(cutAfter === undefined ? form?.form.definition.pages : 'not opened')
    await task.destroy()
  })
})
