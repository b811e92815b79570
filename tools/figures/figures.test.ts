import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measuredRun } from '../../src/main/core/measure/measured-run.ts'
import { Kept } from './kept.ts'
import { sections } from './sections.ts'
import { markdownOf } from './tables.ts'
import { writePart } from './write-part.ts'

const root = join(import.meta.dirname, '../..')
const kept = join(root, 'docs/measured')
const pathOf = (name: string): string => join(kept, `${name}.json`)
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

test('the README says what is kept in docs/measured, and all of it', () => {
  const known = sections.filter(({ name }) => existsSync(pathOf(name)))
  expect(known.map(({ name }) => `${name}.json`).sort()).toEqual(readdirSync(kept).sort())
  const parts = known.map(({ name, write }) => write(read(pathOf(name))))
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  expect(writePart(readme, parts.join('\n\n'))).toBe(readme)
})

test('what is kept names no form and no figure of one', () => {
  const cell = {
    ...{ form: 'a form', slot: 'votes.1' as const, truth: 12, read: 72, digits: '72', confidence: 0.5 },
    ...{ state: 'open' as const, anchored: true, settled: 72, alternatives: [72, 12], listed: true, at: null },
  }
  const form = { id: 'a form', file: 'a form.pdf', kind: 'ss-5-18', readKind: null, readPages: [], pagesRight: false }
  const group = {
    name: 'jpeg 40',
    forms: [{ ...form, unusedAsUsed: 0, cells: [cell] }],
    extra: ['a form.pdf'],
    times: [],
  }
  const run = measuredRun('scripted 1', [group, { ...group, name: 'turned' }])
  expect(run.wrong).toHaveLength(2)
  const parsed = Kept.parse(run)
  expect(JSON.stringify(parsed)).not.toContain('a form')
  const text = markdownOf('A title', 'a command', parsed)
  expect(text).toContain('| votes and totals that are not 0, exact | 0 of 2 (0.0 %) |')
  expect(text).toContain('| turned | 1 | 0.0 % | 0.0 % | – | – | 0 | 0 | 0 |')
  expect(text).toContain('| 0.5 to 0.8 | 2 | 50.0 % | 0.0 % | 0.0 % |')
})

test('only what stands between the marks is written, and the marks must be there', () => {
  const once = writePart(
    'before\n<!-- measured: written by "npm run figures", not by hand -->\nold\n<!-- measured: end -->\nafter\n',
    'new',
  )
  expect(once).toMatch(/^before\n.*\n\nnew\n\n.*\nafter\n$/)
  expect(writePart(once, 'new')).toBe(once)
  expect(() => writePart('no marks', 'new')).toThrow('marks')
})
