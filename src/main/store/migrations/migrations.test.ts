import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { failure } from '../../../shared/failure.ts'
import { Figure } from '../../../shared/figure.ts'
import { migrate } from '../migrate.ts'
import { tallyText } from '../tallies.ts'
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

describe('step 4, copies', () => {
  it('takes every batch for one of this workspace’s own, and knows two kinds of copies', () => {
    const db = upTo(3)
    const columns = 'id, code, name, full_name, state, priority, reader, folder, created_at'
    db.exec(`INSERT INTO batches (${columns}) VALUES ('b', 'abcde', 'n', 'n', 'done', 5, 'embedded', 'temp/b', '2026')`)
    migrate(db, migrations.slice(0, 4))
    expect(db.prepare('SELECT copy FROM batches').pluck().all()).toEqual([null])
    for (const copy of ['read-only', 'checking']) db.exec(`UPDATE batches SET copy = '${copy}'`)
    expect(() => db.exec("UPDATE batches SET copy = 'mine'")).toThrow('constraint')
  })
})

describe('step 5, pages by hand', () => {
  const db = upTo(4)
  db.exec(`
    INSERT INTO batches (id, code, name, full_name, state, priority, reader, folder, created_at)
      VALUES ('b', 'abcde', 'n', 'n', 'done', 5, 'embedded', 'f', '2026');
    INSERT INTO sources VALUES ('s', 'b', '/x', 'folder', 0, 0);
    INSERT INTO files (id, batch_id, source_id, path, bytes, page_count, state, at) VALUES ('f', 'b', 's', 'a', 1, 2, 'read', '2026');
    INSERT INTO pages VALUES ('p', 'b', 'f', 1, 'read', NULL, 10, 20, '2026-02');
    INSERT INTO pages VALUES ('q', 'b', 'f', 2, 'failed', '{"code":"no-table"}', NULL, NULL, '2026-02');
    INSERT INTO pages VALUES ('r', 'b', 'f', 3, 'waiting', NULL, NULL, NULL, NULL);
    INSERT INTO check_acts VALUES (1, 'b', 'w', '2026', 'do', NULL);
  `)
  migrate(db, migrations)
  db.exec(`INSERT INTO page_sayings (act, page_id, aspect, value, who, at) VALUES (1, 'p', 'form', NULL, 'w', '2026')`)

  it('keeps what people say as they said it', () => {
    expect(() => db.exec(`UPDATE page_sayings SET at = '2027'`)).toThrow('insert-only')
    expect(() => db.exec('DELETE FROM page_sayings')).toThrow('insert-only')
    expect(() =>
      db.exec(`INSERT INTO page_sayings (act, page_id, aspect, who, at) VALUES (1, 'p', 'taste', 'w', '2026')`),
    ).toThrow('constraint')
  })

  it('takes it that earlier pages that were tried have a picture', () => {
    expect(db.prepare('SELECT pictured_at FROM pages ORDER BY id').pluck().all()).toEqual(['2026-02', '2026-02', null])
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

describe('step 6, elections', () => {
  const figures = [
    { slot: 'valid', value: 205, state: 'accepted', level: 'read', used: true },
    { slot: 'votes.1', value: 148, state: 'open', level: 'checked', used: true },
    { slot: 'votes.2', value: null, state: 'open', level: 'checked', used: true },
    { slot: 'votes.3', value: 7, state: 'solved', level: 'read', used: true },
    { slot: 'votes.4', value: null, state: 'open', level: 'read', used: true },
    { slot: 'votes.5', value: null, state: 'accepted', level: 'read', used: false },
  ].map((figure) => Figure.parse({ read: null, words: null, confidence: 1, box: null, why: null, ...figure }))

  const older = (): Database.Database => {
    const db = upTo(5)
    db.exec(`
      INSERT INTO batches (id, code, name, full_name, state, priority, reader, folder, created_at)
        VALUES ('b', 'abcde', 'n', 'n', 'open', 5, 'embedded', 'temp/b', '2026'), ('c', 'fghij', 'n', 'n', 'open', 5, 'embedded', 'temp/c', '2027');
      INSERT INTO sources VALUES ('s', 'b', '/x', 'folder', 0, 0);
      INSERT INTO files (id, batch_id, source_id, path, bytes, page_count, state, at) VALUES ('f', 'b', 's', 'a', 1, 1, 'read', '2026');
      INSERT INTO forms VALUES ('f-1', 'b', 'f', 'ss-5-18', 1, '{"province":"แพร่","constituency":2}', 0, '[]', '[]', '2026');
      INSERT INTO forms VALUES ('f-2', 'b', 'f', 'ss-5-18', 2, '{"province":null,"constituency":null}', 0, '[]', '[]', '2026');
    `)
    const insert = db.prepare(
      'INSERT INTO figures (form_id, position, slot, state, level, figure, stake) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    for (const [at, figure] of figures.entries())
      insert.run('f-1', at + 1, figure.slot, figure.state, figure.level, JSON.stringify(figure), at)
    return db
  }
  const migrated = (db: Database.Database): Database.Database => {
    migrate(db, migrations.slice(0, 6))
    return db
  }

  it('puts the batches that there are into a first election', () => {
    const db = migrated(older())
    expect(db.prepare('SELECT id, created_at FROM elections').all()).toEqual([{ id: 'first', created_at: '2026' }])
    expect(db.prepare('SELECT election_id FROM batches').pluck().all()).toEqual(['first', 'first'])
  })

  it('makes no election where there is no batch', () => {
    expect(migrated(upTo(5)).prepare('SELECT * FROM elections').all()).toEqual([])
  })

  it('writes the figures of forms as they are written from now on', () => {
    const stakes = new Map(figures.map(({ slot }, at) => [slot, at]))
    const db = migrated(older())
    const tallies = db.prepare('SELECT tally FROM forms ORDER BY id').pluck().all()
    expect(tallies).toEqual([tallyText(figures, stakes), tallyText([], new Map())])
    expect(tallies[0]).toBe('["valid votes.1 votes.2 votes.3 votes.4","rcudd",[205,148,null,7,null],[0,1,2,3,4]]')
    const places = db.prepare('SELECT province, constituency FROM forms ORDER BY id').all()
    expect(places).toEqual([
      { province: 'แพร่', constituency: 2 },
      { province: null, constituency: null },
    ])
  })

  it('keeps choices as they were written', () => {
    const db = migrated(older())
    db.exec("INSERT INTO form_choices (election_id, contest, pages, who, at) VALUES ('first', 'c', '[]', 'w', '2026')")
    expect(() => db.exec("UPDATE form_choices SET who = 'x'")).toThrow('insert-only')
    expect(() => db.exec('DELETE FROM form_choices')).toThrow('insert-only')
  })
})

describe('step 7, second keying', () => {
  const db = upTo(6)
  db.exec(`
    INSERT INTO batches (id, code, name, full_name, state, priority, reader, folder, created_at)
      VALUES ('b', 'abcde', 'n', 'n', 'done', 5, 'embedded', 'batches/b', '2026');
    INSERT INTO sources VALUES ('s', 'b', '/x', 'folder', 0, 0);
    INSERT INTO files (id, batch_id, source_id, path, bytes, page_count, state, at) VALUES ('f', 'b', 's', 'a', 1, 1, 'read', '2026');
    INSERT INTO forms (id, batch_id, file_id, form, first_page, place, votes_in_doubt, sums, findings, at)
      VALUES ('f-1', 'b', 'f', 'ss-5-18', 1, '{}', 0, '[]', '[]', '2026');
    INSERT INTO figures (form_id, position, slot, state, level, figure) VALUES
      ('f-1', 1, 'valid', 'accepted', 'read', '{"used":true}'), ('f-1', 2, 'votes.9', 'accepted', 'read', '{"used":false}');
  `)
  migrate(db, migrations.slice(0, 7))

  it('wants a second word on all that was judged before it, but for rows without a candidate', () => {
    expect(db.prepare('SELECT second FROM figures ORDER BY position').pluck().all()).toEqual(['wanted', 'none'])
  })

  it.each([
    "INSERT INTO second_plans VALUES ('b', 101, 0, 'seed')",
    "INSERT INTO second_plans VALUES ('b', 10, 51, 'seed')",
    "INSERT INTO second_plans VALUES ('nowhere', 10, 0, 'seed')",
    "INSERT INTO known_forms VALUES ('p', 'b', 2)",
    "UPDATE figures SET second = 'perhaps'",
  ])('refuses %s', (sql) => {
    db.pragma('foreign_keys = ON')
    expect(() => db.exec(sql)).toThrow('constraint')
  })
})
