import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { tempFolder } from '../../../test/support/host-bench.ts'
import { failure } from '../../shared/failure.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { openStore, type Store } from './open-store.ts'

const folders: { remove(): void }[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

const workspace = (): string => {
  const folder = tempFolder()
  folders.push(folder)
  return folder.path
}

const now = new Date('2026-02-09T18:40:00.000Z')
const open = (folder: string): Store => {
  const opened = openStore({ folder, program: 'test', now })
  if (!opened.ok) throw new Error(opened.failure.code)
  return opened.value
}

const election = { id: 'e', name: 'e', createdAt: '2026' }
const newBatch = {
  ...{ id: 'b', code: 'abcde', name: 'n', fullName: 'n', reader: 'r', folder: 'temp/b', createdAt: '2026' },
  electionId: election.id,
}

describe('a store', () => {
  it('writes ahead, and to the disk, before it says done', () => {
    const folder = workspace()
    open(folder).close()
    const db = new Database(join(folder, 'tallydesk.sqlite'), { readonly: true })
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    db.close()
  })

  it('has one writer, and names it to the second', () => {
    const folder = workspace()
    const first = open(folder)
    const second = openStore({ folder, program: 'second', now })
    expect(second).toEqual({ ok: false, failure: failure('workspace-in-use', { pid: process.pid, program: 'test' }) })
    first.close()
    open(folder).close()
  })

  it('is free again when its writer was killed', () => {
    const folder = workspace()
    const script = `import { openStore } from ${JSON.stringify(join(import.meta.dirname, 'open-store.ts'))}
      openStore({ folder: ${JSON.stringify(folder)}, program: 'victim', now: new Date() })
      process.kill(process.pid, 'SIGKILL')`
    const victim = spawnSync(process.execPath, ['--input-type=module', '-e', script])
    expect(victim.signal).toBe('SIGKILL')
    expect(JSON.parse(readFileSync(join(folder, 'writer.json'), 'utf8'))).toMatchObject({ program: 'victim' })
    open(folder).close()
  })

  it.each([
    ['no database at all', (bytes: Buffer) => bytes.fill(7)],
    ['broken in the middle', (bytes: Buffer) => bytes.fill(0xff, 4096 * 2, 4096 * 6)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 4096 * 3 + 100)],
  ])('sets a file that is %s aside, says so, and deletes nothing', (_, damage) => {
    const folder = workspace()
    const before = open(folder)
    before.elections.insert(election)
    before.batches.insert(newBatch)
    before.close()
    const path = join(folder, 'tallydesk.sqlite')
    const damaged = damage(readFileSync(path))
    writeFileSync(path, damaged)
    const after = open(folder)
    expect(after.warning?.code).toBe('workspace-damaged')
    const aside = String(after.warning?.detail?.['path'])
    expect(existsSync(aside)).toBe(true)
    expect(readFileSync(aside).equals(damaged)).toBe(true)
    expect(after.batches.get('b')).toBe(null)
    after.close()
    expect(readdirSync(folder).filter((name) => name.includes('damaged'))).not.toEqual([])
  })

  it('does all of a transaction or nothing', () => {
    const store = open(workspace())
    store.elections.insert(election)
    const work = (): void =>
      store.together(() => {
        store.batches.insert(newBatch)
        throw new Error('midway')
      })
    expect(work).toThrow('midway')
    expect(store.batches.get('b')).toBe(null)
    store.close()
  })

  it('chains its acts, so that a changed line is found', () => {
    const folder = workspace()
    const store = open(folder)
    for (const act of ['one', 'two', 'three'])
      store.acts.record({ at: '2026', who: 'somebody', act, batchId: null, detail: { act } })
    expect(store.acts.firstBroken()).toBe(null)
    store.close()
    const db = new Database(join(folder, 'tallydesk.sqlite'))
    db.exec("DROP TRIGGER acts_are_kept; UPDATE acts SET who = 'somebody else' WHERE number = 2")
    db.close()
    const again = open(folder)
    expect(again.acts.firstBroken()).toBe(2)
    again.close()
  })

  it('lays settings over its own for as long as it is open, and stores none of them', () => {
    const folder = workspace()
    const opened = openStore({ folder, program: 'test', now, settings: { workers: 8, copyUpToMegabytes: 0 } })
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(opened.value.settings.set({ language: 'th' })).toMatchObject({ language: 'th', workers: 8 })
    expect(opened.value.settings.get()).toMatchObject({ workers: 8, copyUpToMegabytes: 0 })
    opened.value.close()
    const again = open(folder)
    expect(again.settings.get()).toEqual({ ...defaultSettings, language: 'th' })
    again.close()
  })

  it('keeps settings, and falls back when one is no longer valid', () => {
    const folder = workspace()
    const store = open(folder)
    expect(store.settings.set({ language: 'th', workers: 3 })).toMatchObject({
      language: 'th',
      workers: 3,
      theme: 'system',
    })
    store.close()
    const db = new Database(join(folder, 'tallydesk.sqlite'))
    db.exec(`UPDATE settings SET value = '"klingon"' WHERE key = 'language'`)
    db.close()
    const again = open(folder)
    expect(again.settings.get().language).toBe(null)
    again.close()
  })

  it('finds batches by any part of their name, taken literally', () => {
    const store = open(workspace())
    store.elections.insert(election)
    for (const [n, name] of ['100 %', '100 x', 'a_b', 'acb'].entries())
      store.batches.insert({ ...newBatch, id: String(n), code: String(n), name })
    expect(store.batches.page('0 %', null, 9).map(({ name }) => name)).toEqual(['100 %'])
    expect(store.batches.page('a_b', null, 9).map(({ name }) => name)).toEqual(['a_b'])
    store.close()
  })
})
