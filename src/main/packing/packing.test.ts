import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tempFolder } from '../../../test/support/host-bench.ts'
import { type ZipEntry, zipOf } from '../../../test/support/zip.ts'
import { isEntryName, portableFormat } from '../../shared/portable.ts'
import type { PackEntry } from '../core/ports.ts'
import { openPacked } from './open-packed.ts'
import { packing } from './packing.ts'

const { signal } = new AbortController()

const folder = () => {
  const made = tempFolder()
  onTestFinished(made.remove)
  return made
}

const head = {
  format: portableFormat,
  program: '1',
  packedAt: '2026-02-08T10:00:00.000Z',
  batch: { id: 'b', fullName: 'แพร่_2026-02-08 10.00_abcde' },
  counts: { files: 1, pages: 1, forms: 0, checks: 0 },
  missing: [],
} as const

const entry = (name: string, content: string | Buffer, shrink = true): PackEntry => ({
  name,
  shrink,
  async *bytes() {
    yield Buffer.from(content)
  },
})

const rows = entry('rows/files.jsonl', '{"a":"\u2028"}\n{"a":2}\n')
const scan = entry('files/f1.pdf', Buffer.alloc(40_000, 'ภาพ'), false)

const write = async (entries: readonly PackEntry[] = [rows, scan]) => {
  const { path } = folder()
  const to = join(path, 'a.tallydesk')
  const written = await packing.write({ to, head: { ...head, missing: [] }, entries, signal })
  return { to, path, written }
}

/** What becomes of a file: the code of its refusal, or `whole`. */
const verdictOn = async (bytes: Uint8Array): Promise<string> => {
  const at = folder().write('a.tallydesk', bytes)
  const opened = await packing.open(at)
  if (!opened.ok) return opened.failure.code
  try {
    return (await opened.value.verify(signal))?.code ?? 'whole'
  } finally {
    opened.value.close()
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A file written by hand, whose manifest says what it is told to say. */
const byHand = (entries: readonly (ZipEntry & { name: string; content: string })[], more: object = {}): Buffer => {
  const listed = entries.map(({ name, content }) => ({ name, bytes: content.length, sha256: sha256(content) }))
  const manifest = JSON.stringify({ ...head, entries: listed, ...more })
  return zipOf([...entries, { name: 'manifest.json', content: manifest }])
}

describe('a portable file', () => {
  it('gives back what was put into it, under its own name alone', async () => {
    const { to, path, written } = await write()
    expect(written.ok).toBe(true)
    expect(readdirSync(path)).toEqual(['a.tallydesk'])
    const opened = await packing.open(to)
    const packed = opened.ok ? opened.value : expect.fail(opened.failure.code)
    onTestFinished(() => packed.close())
    expect(packed.manifest).toMatchObject(head)
    expect(await packed.verify(signal)).toBe(null)
    expect(await packed.rows('files', signal)).toEqual({ ok: true, value: [{ a: '\u2028' }, { a: 2 }] })
    const target = join(path, 'deep', 'f1.pdf')
    expect(await packed.extract('files/f1.pdf', target, signal)).toMatchObject({ ok: true })
    expect(readFileSync(target)).toEqual(Buffer.alloc(40_000, 'ภาพ'))
    expect(await packed.extract('files/no.pdf', target, signal)).toMatchObject({ ok: false })
    expect(await packed.rows('pages', signal)).toMatchObject({ ok: false })
  })

  it('leaves nothing behind when something cannot be read, or the person stops it', async () => {
    const broken: PackEntry = {
      ...scan,
      async *bytes() {
        yield Buffer.from('half')
        throw new Error('the disk is gone')
      },
    }
    const { path } = folder()
    const to = join(path, 'a.tallydesk')
    const request = { to, head: { ...head, missing: [] }, entries: [rows, broken, scan] }
    await expect(packing.write({ ...request, signal })).rejects.toThrow('the disk is gone')
    await expect(packing.write({ ...request, signal: AbortSignal.abort() })).rejects.toThrow()
    expect(readdirSync(path)).toEqual([])
  })

  it('is refused when it is cut short, at every tenth of its length', async () => {
    const whole = readFileSync((await write()).to)
    expect(await verdictOn(whole)).toBe('whole')
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const cut = whole.subarray(0, Math.floor((whole.length * tenth) / 10))
      expect(await verdictOn(cut)).toBe(tenth === 0 ? 'not-portable' : 'portable-damaged')
    }
    expect(await verdictOn(whole.subarray(0, -1))).toBe('portable-damaged')
  })

  it('is never taken as whole when a byte of it has changed, but where a ZIP says nothing of the content', async () => {
    const whole = readFileSync((await write([rows, entry('files/f.pdf', Buffer.alloc(300, 'x'), false)])).to)
    const said = await openPacked(folder().write('a', whole))
    const manifest = said.ok ? said.value.manifest : expect.fail('not opened')
    if (said.ok) said.value.close()
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(whole)
        bytes[at] = (bytes[at] ?? 0) ^ change
        const opened = await packing.open(folder().write('a.tallydesk', bytes))
        if (!opened.ok) return
        const trouble = await opened.value.verify(signal)
        opened.value.close()
        if (trouble === null) expect(opened.value.manifest).toEqual(manifest)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    '../up',
    'files/../../up',
    '/etc/x',
    'files/a/b',
    'C:\\x',
    'files/.hidden',
    'rows/x.sh',
    'files/ก.pdf',
  ])('is refused when an entry is called %s', async (name) => {
    expect(isEntryName(name)).toBe(false)
    expect(await verdictOn(byHand([{ name, content: 'x' }]))).toBe('portable-damaged')
  })

  it('is refused when an entry is there twice, too many, missing, of another size or with another hash', async () => {
    const one = { name: 'files/a', content: 'x' }
    expect(await verdictOn(byHand([one]))).toBe('whole')
    const says = (entries: object[]) => verdictOn(byHand([one], { entries }))
    const fact = { name: 'files/a', bytes: 1, sha256: sha256('x') }
    expect(await verdictOn(byHand([one, one]))).toBe('portable-damaged')
    expect(await says([])).toBe('portable-damaged')
    expect(await says([fact, { ...fact, name: 'files/b' }])).toBe('portable-damaged')
    expect(await says([{ ...fact, bytes: 2 }])).toBe('portable-damaged')
    expect(await says([{ ...fact, sha256: sha256('y') }])).toBe('portable-damaged')
    expect(await says([{ ...fact, name: '../a' }])).toBe('portable-damaged')
  })

  it('is refused before a byte is unpacked when it would unpack to far too much, or lies about it', async () => {
    const bomb = byHand([{ name: 'files/a', content: '\0'.repeat(3_000_000) }])
    expect(bomb.length).toBeLessThan(10_000)
    expect(await verdictOn(bomb)).toBe('portable-too-large')
    expect(await verdictOn(byHand([{ name: 'files/a', content: '\0'.repeat(100_000), said: 10 }]))).toBe(
      'portable-damaged',
    )
  })

  it('is told apart from what is none, and from what a newer program wrote', async () => {
    const formats: [string | undefined, string][] = [
      [undefined, 'not-portable'],
      ['something/1', 'not-portable'],
      ['tallydesk-batch/2', 'portable-too-new'],
      ['tallydesk-batch/1', 'portable-damaged'],
    ]
    for (const [format, code] of formats) {
      const manifest = JSON.stringify({ format, later: true })
      expect(await verdictOn(zipOf([{ name: 'manifest.json', content: manifest }]))).toBe(code)
    }
    expect(await verdictOn(zipOf([{ name: 'manifest.json', content: 'no JSON' }]))).toBe('portable-damaged')
    expect(await verdictOn(zipOf([{ name: 'word/document.xml' }]))).toBe('not-portable')
    expect(await verdictOn(Buffer.from('%PDF-1.4'))).toBe('not-portable')
    expect(await packing.open(folder().path)).toMatchObject({ failure: { code: 'file-not-found' } })
  })
})

describe('the name of an entry', () => {
  it('leads nowhere but into the folders of the format', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', '-', 'files/', 'rows/', '..', '\0') }),
        (name) => {
          if (isEntryName(name)) expect(name).toMatch(/^(files|pages|rows)\/[^/\\\0]+$|^manifest\.json$/)
        },
      ),
    )
  })
})
