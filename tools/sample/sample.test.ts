import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { drawForm } from './draw-form.ts'
import { partyName } from './names.ts'
import { plan, type SampleForm } from './plan.ts'
import { truthOf } from './truth.ts'

const folder = join(import.meta.dirname, '../../resources/sample')
const forms = plan.flatMap((file) => file.forms)
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const stat = ({ stats }: SampleForm, key: string): number => stats[key] ?? 0

describe('the plan of the sample', () => {
  it.each(forms.map((form) => [form.id, form] as const))('%s adds up where it says so', (id, form) => {
    expect(sum(form.votes) === form.total).toBe(id !== 'unit-3-does-not-add-up')
    expect(form.total).toBe(stat(form, 'valid'))
    const counted = stat(form, 'valid') + stat(form, 'invalid') + stat(form, 'blank')
    expect(counted).toBe(stat(form, form.kind === 'ss-5-17' ? 'ballots_received' : 'ballots_used'))
    expect(stat(form, 'turnout')).toBeLessThanOrEqual(stat(form, 'eligible'))
  })

  it('names 57 parties, each differently', () => {
    expect(new Set(Array.from({ length: 57 }, (_, at) => partyName(at + 1))).size).toBe(57)
  })
})

describe('the committed sample', () => {
  it('is what the plan says, and small', () => {
    const files = readdirSync(join(folder, 'forms'), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, 'forms', name)).isFile())
      .map((name) => name.replaceAll('\\', '/').normalize('NFC'))
    expect(files.toSorted()).toEqual(plan.map(({ path }) => path).toSorted())
    expect(sum(files.map((name) => statSync(join(folder, 'forms', name)).size))).toBeLessThan(2_000_000)
    expect(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(truthOf(plan))),
    )
  })

  it.each(
    plan.filter(({ look }) => look !== 'photo').map((file) => [file.path, file] as const),
  )('%s opens with all its pages, or not at all when it is cut', async (path, { cutAfter, forms: [form] }) => {
    const task = getDocument({ data: new Uint8Array(readFileSync(join(folder, 'forms', path))), verbosity: 0 })
    const opened = task.promise.then(
      ({ numPages }) => numPages,
      () => 'not opened',
    )
    expect(await opened).toBe(cutAfter !== undefined ? 'not opened' : form?.kind === 'ss-5-18-pl' ? 4 : 2)
    await task.destroy()
  })
})

it('draws a form the same each time', () => {
  const [form] = forms
  const hashes = () =>
    form === undefined ? [] : drawForm(form).map((page) => createHash('sha256').update(page.data()).digest('hex'))
  expect(hashes()).toEqual(hashes())
})
