import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { tempFolder } from '../../../test/support/host-bench.ts'
import { zipOf } from '../../../test/support/zip.ts'
import { type ArchiveLimits, archiveLimits } from './archive-limits.ts'
import { decodeName, safePath, tellingApart } from './entry-name.ts'
import { openZips } from './zip.ts'

const folders: { remove(): void }[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

const unpacked = async (bytes: Buffer, limits: ArchiveLimits = archiveLimits, room = 1e9) => {
  const folder = tempFolder()
  folders.push(folder)
  const absolute = join(folder.path, 'a.zip')
  writeFileSync(absolute, bytes)
  const all: unknown[] = []
  const archive = { path: 'a.zip', absolute, bytes: bytes.length }
  const placeOf = (path: string): string => join(folder.path, 'out', path)
  const request = { archive, placeOf, room, signal: new AbortController().signal }
  for await (const found of openZips(limits).unpack(request))
    all.push('failure' in found ? [found.path, found.failure.code] : [found.path, readFileSync(found.absolute, 'utf8')])
  return { all, folder: folder.path }
}

describe('a ZIP among the files', () => {
  it('is replaced by what is in it, with the paths inside', async () => {
    const bytes = zipOf([
      { name: 'เขต 1/' },
      { name: 'เขต 1/ชุดที่ 2/ก.pdf', content: 'one' },
      { name: 'b.jpg', content: 'two' },
    ])
    expect((await unpacked(bytes)).all).toEqual([
      ['a.zip/เขต 1/ชุดที่ 2/ก.pdf', 'one'],
      ['a.zip/b.jpg', 'two'],
    ])
  })

  it('never writes outside its place, and loses no file to another of the same name', async () => {
    const names = ['../../up.pdf', '/etc/root.pdf', '..\\win.pdf', 'C:\\x\\y.pdf', 'same.pdf', 'SAME.pdf']
    const { all, folder } = await unpacked(zipOf(names.map((name, n) => ({ name, content: String(n) }))))
    expect(all).toEqual([
      ['a.zip/up.pdf', '0'],
      ['a.zip/etc/root.pdf', '1'],
      ['a.zip/win.pdf', '2'],
      ['a.zip/C:/x/y.pdf', '3'],
      ['a.zip/same.pdf', '4'],
      ['a.zip/SAME (2).pdf', '5'],
    ])
    expect(existsSync(join(folder, '..', 'up.pdf'))).toBe(false)
  })

  it('is refused before a byte is written when it would unpack to too much', async () => {
    const bomb = zipOf(Array.from({ length: 20 }, (_, n) => ({ name: `${n}.pdf`, content: Buffer.alloc(1_000_000) })))
    expect(bomb.length).toBeLessThan(30_000)
    const { all, folder } = await unpacked(bomb, { ...archiveLimits, bytes: 5_000_000 })
    expect(all).toEqual([['a.zip', 'archive-too-large']])
    expect((await unpacked(bomb, archiveLimits, 5_000_000)).all).toEqual([['a.zip', 'archive-too-large']])
    expect(existsSync(join(folder, 'out'))).toBe(false)
    expect((await unpacked(bomb, { ...archiveLimits, entries: 10 })).all).toEqual([['a.zip', 'archive-too-large']])
  })

  it('fails only the entry that lies about its size, is locked, too large or a ZIP itself', async () => {
    const inner = zipOf([{ name: 'x.pdf' }])
    const bytes = zipOf([
      { name: 'lies.pdf', content: Buffer.alloc(100_000), said: 10 },
      { name: 'locked.pdf', flags: 1 },
      { name: 'large.pdf', content: Buffer.alloc(60_000) },
      { name: 'inner.zip', content: inner },
      { name: 'good.pdf', content: 'good' },
    ])
    expect((await unpacked(bytes, { ...archiveLimits, entryBytes: 50_000 })).all).toEqual([
      ['a.zip/lies.pdf', 'unreadable-archive'],
      ['a.zip/locked.pdf', 'locked-archive'],
      ['a.zip/large.pdf', 'file-too-large'],
      ['a.zip/inner.zip', 'nested-archive'],
      ['a.zip/good.pdf', 'good'],
    ])
  })

  it('is told when it is damaged or empty, and what is no archive stays as it is', async () => {
    const good = zipOf([{ name: 'a.pdf' }])
    expect((await unpacked(good.subarray(0, good.length - 10))).all).toEqual([['a.zip', 'unreadable-archive']])
    expect((await unpacked(zipOf([{ name: 'only/' }]))).all).toEqual([['a.zip', 'empty-archive']])
    expect((await unpacked(Buffer.from('%PDF-1.4'))).all).toEqual([['a.zip', '%PDF-1.4']])
    const office = await unpacked(zipOf([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }]))
    expect(office.all.map((one) => Array.isArray(one) && one[0])).toEqual(['a.zip'])
  })

  it('names its entries in UTF-8 or the Thai code page', () => {
    expect(decodeName(Buffer.from('ชุดที่ 1.pdf'))).toBe('ชุดที่ 1.pdf')
    expect(decodeName(Buffer.from([0xaa, 0xd8, 0xb4, 0x2e]))).toBe('ชุด.')
  })

  it('has only paths that lead down, each of them once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('.', '/', '\\', 'a', 'A', '\0', ' ') })), (names) => {
        const apart = tellingApart()
        const paths = names.map((name) => apart(safePath(name)))
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length)
        for (const path of paths) expect(path.split('/').some((step) => step === '..' || step === '.')).toBe(false)
      }),
    )
  })
})
