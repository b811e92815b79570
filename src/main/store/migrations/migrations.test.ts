import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { failure } from '../../../shared/failure.ts'
import { migrate } from '../migrate.ts'
import { migrations } from './index.ts'

const Named = z.array(z.object({ name: z.string(), sql: z.string() }))

const schemaOf = (db: Database.Database): string =>
  Named.parse(db.prepare('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all())
    .map(({ sql }) => `${sql};\n`)
    .join('\n')

const upTo = (number: number): Database.Database => {
  const db = new Database(':memory:')
  migrate(db, migrations.slice(0, number))
  return db
}

describe('the steps of the schema', () => {
  it('are numbered from 1 without a gap', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, n) => n + 1))
  })

  it('end in the schema that is written down to be read', () => {
    const dump = readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8')
    expect(schemaOf(upTo(migrations.length))).toBe(dump)
  })

  it('do nothing the second time', () => {
    const db = upTo(migrations.length)
    const before = schemaOf(db)
    expect(migrate(db, migrations)).toBe(null)
    expect(schemaOf(db)).toBe(before)
  })

  it('leave a step that breaks wholly undone', () => {
    const db = upTo(migrations.length)
    const before = schemaOf(db)
    const broken = {
      number: migrations.length + 1,
      name: 'broken',
      sql: 'CREATE TABLE half (a); CREATE TABLE half (a)',
    }
    expect(() => migrate(db, [...migrations, broken])).toThrow('already exists')
    expect(schemaOf(db)).toBe(before)
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
  })

  it('refuse a database of a newer program', () => {
    const db = upTo(migrations.length)
    db.pragma('user_version = 99')
    expect(migrate(db, migrations)).toEqual(failure('workspace-too-new', { version: 99 }))
  })
})

describe('step 1, workspace', () => {
  const db = upTo(1)
  db.exec(`
    INSERT INTO batches (id, code, name, full_name, state, priority, reader, folder, created_at)
      VALUES ('b', 'abcde', 'n', 'n', 'open', 5, 'embedded', 'temp/b', '2026');
    INSERT INTO sources VALUES ('s', 'b', '/x', 'folder', 0, 0);
    INSERT INTO files (id, batch_id, source_id, path, bytes, page_count, state, at) VALUES ('f', 'b', 's', 'a', 1, 1, 'waiting', '2026');
    INSERT INTO pages (id, batch_id, file_id, number, state) VALUES ('p', 'b', 'f', 1, 'waiting');
    INSERT INTO readings (page_id, reader, reader_version, at, reading) VALUES ('p', 'embedded', '1', '2026', '{}');
    INSERT INTO corrections (form_id, slot, value, who, at) VALUES ('f-1', 'valid', 3, 'w', '2026');
    INSERT INTO acts VALUES (1, '2026', 'w', 'a', NULL, '{}', 'x', 'y');
  `)

  it.each(['readings', 'corrections', 'acts'])('keeps %s as they were written', (table) => {
    expect(() => db.exec(`UPDATE ${table} SET at = '2027'`)).toThrow('insert-only')
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('insert-only')
  })

  it.each([
    "UPDATE batches SET state = 'lost'",
    'UPDATE batches SET priority = 11',
    "INSERT INTO batches SELECT 'c', code, name, full_name, state, priority, reader, form, folder, moving_to, created_at, verified_at, queued_at, started_at, finished_at FROM batches",
    "INSERT INTO pages (id, batch_id, file_id, number, state) VALUES ('q', 'b', 'f', 1, 'waiting')",
    "INSERT INTO pages (id, batch_id, file_id, number, state) VALUES ('q', 'b', 'nowhere', 2, 'waiting')",
  ])('refuses %s', (sql) => {
    db.pragma('foreign_keys = ON')
    expect(() => db.exec(sql)).toThrow('constraint')
  })
})

describe('step 3, sayings', () => {
  const db = upTo(2)
  db.exec(`
    INSERT INTO batches (id, code, name, full_name, state, priority, reader, folder, created_at)
      VALUES ('b', 'abcde', 'n', 'n', 'done', 5, 'embedded', 'batches/b', '2026');
    INSERT INTO check_acts (batch_id, who, at, step) VALUES ('b', 'w', '2026', 'do');
    INSERT INTO checks (act, page_id, slot, verdict, value, who, at) VALUES (1, 'p', 'valid', 'value', 3, 'w', '2026');
  `)
  migrate(db, migrations.slice(0, 3))

  it('takes what was checked before it as checked in sight of the figure', () => {
    expect(db.prepare('SELECT how FROM checks').pluck().all()).toEqual(['check'])
  })

  it('keeps them as they were written, and refuses a way of saying that is not known', () => {
    expect(() => db.exec("UPDATE checks SET how = 'blind'")).toThrow('insert-only')
    const odd =
      "INSERT INTO checks (act, page_id, slot, verdict, value, who, at, how) VALUES (1, 'p', 'valid', 'value', 3, 'w', '2026', 'guessed')"
    expect(() => db.exec(odd)).toThrow('constraint')
  })
})
