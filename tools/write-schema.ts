/** Writes `src/main/store/migrations/schema.sql`, the schema as all steps leave it, for reading and for its test. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { migrate } from '../src/main/store/migrate.ts'
import { migrations } from '../src/main/store/migrations/index.ts'

const db = new Database(':memory:')
migrate(db, migrations)
const rows = z
  .array(z.object({ sql: z.string() }))
  .parse(db.prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name').all())
writeFileSync(
  join(import.meta.dirname, '../src/main/store/migrations/schema.sql'),
  rows.map(({ sql }) => `${sql};\n`).join('\n'),
)
