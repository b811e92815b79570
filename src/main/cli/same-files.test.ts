import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { sameFiles } from './same-files.ts'

const known = (text: string) => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tallydesk-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'below'))
  writeFileSync(join(folder, 'a.pdf'), 'one')
  writeFileSync(join(folder, 'below/b.pdf'), 'two')
  writeFileSync(join(folder, '.hidden'), 'not counted')
})

test('the same bytes are the same files, wherever they lie', async () => {
  expect(await sameFiles([folder], [known('one'), known('two')])).toBe(true)
  expect(await sameFiles([join(folder, 'a.pdf'), join(folder, 'below')], [known('two'), known('one')])).toBe(true)
})

test('a file more, less or changed is a difference', async () => {
  expect(await sameFiles([folder], [known('one')])).toBe(false)
  expect(await sameFiles([folder], [known('one'), known('two'), known('three')])).toBe(false)
  expect(await sameFiles([folder], [known('one'), known('two!')])).toBe(false)
  expect(await sameFiles([folder], [known('one'), { bytes: 3, sha256: null }])).toBe(false)
})
