import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { tempFolder } from '../../../test/support/host-bench.ts'
import { folderSource } from './folder.ts'

const folders: { remove(): void }[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

const list = async (root: string): Promise<unknown[]> => {
  const all: unknown[] = []
  for await (const found of folderSource.list(root, new AbortController().signal))
    all.push('failure' in found ? [found.path, found.failure.code] : [found.path, found.bytes])
  return all
}

describe('a folder as a source', () => {
  it('lists files at any depth, in one order, with paths relative to it', async () => {
    const folder = tempFolder()
    folders.push(folder)
    folder.write('b.pdf', 'bb')
    folder.write('เขต 1/ชุดที่ 2/a.pdf', 'a')
    folder.write('a/z.pdf', '')
    expect(await list(folder.path)).toEqual([
      ['a/z.pdf', 0],
      ['b.pdf', 2],
      ['เขต 1/ชุดที่ 2/a.pdf', 1],
    ])
  })

  it('takes a single file under its own name', async () => {
    const folder = tempFolder()
    folders.push(folder)
    expect(await list(folder.write('x/one.pdf', 'abc'))).toEqual([['one.pdf', 3]])
  })

  it('follows links, never in a circle, and tells of one that leads nowhere', async () => {
    const folder = tempFolder()
    folders.push(folder)
    folder.write('real/a.pdf', 'a')
    symlinkSync(folder.path, join(folder.path, 'real', 'circle'))
    symlinkSync(join(folder.path, 'gone'), join(folder.path, 'broken'))
    expect(await list(folder.path)).toEqual([
      ['broken', 'file-not-readable'],
      ['real/a.pdf', 1],
    ])
  })
})
