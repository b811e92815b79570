import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type PollingUnit, UnitList } from '../../shared/election.ts'
import { command, query } from './query.ts'

const ListRow = UnitList.extend({ sha256: z.string() })
export type StoredUnitList = z.infer<typeof ListRow>

const Row = z.object({
  position: z.int(),
  province: z.string(),
  constituency: z.int(),
  district: z.string().nullable(),
  subdistrict: z.string().nullable(),
  unit: z.int(),
  name: z.string().nullable(),
  eligible: z.int().nullable(),
})
/** A unit with its place in the list, from 1. */
export type StoredUnit = z.infer<typeof Row>

/** The polling units that an election is expected to have: one list, replaced as a whole. */
export const openUnits = (db: Database) => {
  const list = query(db, ListRow, 'SELECT file, sha256, units, who, at FROM unit_lists WHERE election_id = ?')
  const columns = 'position, province, constituency, district, subdistrict, unit, name, eligible'
  const inPlace = query(
    db,
    Row,
    `SELECT ${columns} FROM units WHERE election_id = ? AND province = ? AND constituency = ? ORDER BY position`,
  )
  const removeList = command(db, 'DELETE FROM unit_lists WHERE election_id = ?')
  const removeUnits = command(db, 'DELETE FROM units WHERE election_id = ?')
  const insertList = command(db, 'INSERT INTO unit_lists VALUES (?, ?, ?, ?, ?, ?)')
  const insertUnit = command(db, `INSERT INTO units (election_id, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  return {
    list: (electionId: string) => list.get(electionId),
    in: (electionId: string, province: string, constituency: number) => inPlace.all(electionId, province, constituency),
    /** To be called within a transaction. */
    replace(electionId: string, about: Omit<StoredUnitList, 'units'>, units: readonly PollingUnit[]): void {
      removeUnits(electionId)
      removeList(electionId)
      insertList(electionId, about.file, about.sha256, units.length, about.who, about.at)
      for (const [at, { province, constituency, district, subdistrict, unit, name, eligible }] of units.entries())
        insertUnit(electionId, at + 1, province, constituency, district, subdistrict, unit, name, eligible)
    },
  }
}
