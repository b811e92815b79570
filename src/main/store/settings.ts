import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { defaultSettings, Settings } from '../../shared/settings.ts'
import { command, query } from './query.ts'

const Row = z.object({ key: z.string(), value: z.string() })

/**
 * Settings, one row a key; a key that is missing or no longer valid falls back to its default. `overlay` holds for as
 * long as the workspace is open and is never stored: a command that is killed leaves a person's settings as they were.
 */
export const openSettings = (db: Database, overlay: Partial<Settings> = {}) => {
  const rows = query(db, Row, 'SELECT key, value FROM settings')
  const put = command(db, 'INSERT INTO settings VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
  const get = (): Settings => {
    const stored = Object.fromEntries(rows.all().map(({ key, value }): [string, unknown] => [key, JSON.parse(value)]))
    const whole = Settings.safeParse({ ...defaultSettings, ...stored })
    return { ...(whole.success ? whole.data : defaultSettings), ...overlay }
  }
  return {
    get,
    set(changes: { [K in keyof Settings]?: Settings[K] | undefined }): Settings {
      for (const [key, value] of Object.entries(changes)) if (value !== undefined) put(key, JSON.stringify(value))
      return get()
    },
  }
}
