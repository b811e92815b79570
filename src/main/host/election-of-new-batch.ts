import { electionForNewBatch } from '../core/election/first-election.ts'
import type { Workroom } from './workroom.ts'

/** The election that a new batch belongs to. One that has to be made first is written down as an act. */
export const electionOfNewBatch = ({ store, newId, clock, record }: Workroom): string => {
  const { id, made } = electionForNewBatch(store, newId, clock.now().toISOString())
  if (made !== null) record('election-created', null, { election: id, ...made })
  return id
}
