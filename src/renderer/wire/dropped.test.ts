import { expect, test } from 'vitest'
import { baseName, droppedPaths, walkEntry } from './dropped.ts'

const fileEntry = (name: string) => ({
  name,
  isFile: true,
  isDirectory: false,
  file: (give: (file: File) => void) => give(new File([name], name)),
})

/** A folder as a browser gives it: a few entries at a time, then none. */
const folderEntry = (name: string, inside: object[]) => ({
  name,
  isFile: false,
  isDirectory: true,
  createReader: () => {
    const left = [...inside]
    return { readEntries: (give: (some: object[]) => void) => give(left.splice(0, 2)) }
  },
})

test('every file of a folder is found, at any depth, with its path in it', async () => {
  const deep = folderEntry('deep', [fileEntry('ก.pdf'), fileEntry('b.pdf'), fileEntry('c.pdf')])
  const top = folderEntry('top', [fileEntry('z.pdf'), deep, folderEntry('empty', [])])
  // The browser's own entries cannot be made by hand; these have what is asked of them.
  const found = await walkEntry(top as unknown as FileSystemEntry)
  expect(found.map(({ path }) => path)).toEqual(['top/deep/b.pdf', 'top/deep/c.pdf', 'top/deep/ก.pdf', 'top/z.pdf'])
})

test.each([
  ['/home/user/scans/แพร่', 'แพร่'],
  ['D:\\scans\\แพร่\\', 'แพร่'],
  ['scan.pdf', 'scan.pdf'],
])('the name of %s is %s', (path, name) => expect(baseName(path)).toBe(name))

test('dropped paths are named by their last part', () => {
  expect(droppedPaths(['/a/b', '/c'])).toEqual({ kind: 'paths', paths: ['/a/b', '/c'], names: ['b', 'c'] })
})
