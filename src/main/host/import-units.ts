import { createHash } from 'node:crypto'
import type { BadLine } from '../../shared/election.ts'
import { ok, type Result } from '../../shared/result.ts'
import { readUnitList } from '../core/election/read-unit-list.ts'
import type { Workroom } from './workroom.ts'

/** More lines than a person would mend by hand from a list on a screen. */
const mostBadLines = 200

/** Reads a list of units and puts it in the place of the one before, as one act; a list that is refused changes nothing. */
export const importUnits = (
  { store, clock, parts, record, who }: Workroom,
  electionId: string,
  { file, base64 }: { file: string; base64: string },
): Result<{ bad: BadLine[]; badLines: number }> => {
  const bytes = Buffer.from(base64, 'base64')
  const list = readUnitList(bytes, parts.provinces)
  if (!list.ok) return list
  const { units, bad } = list.value
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  store.together(() => {
    store.units.replace(electionId, { file, sha256, who: who(), at: clock.now().toISOString() }, units)
    record('units-imported', null, { election: electionId, file, sha256, units: units.length, bad: bad.length })
  })
  return ok({ bad: bad.slice(0, mostBadLines), badLines: bad.length })
}
