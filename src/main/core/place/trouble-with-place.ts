import { type Failure, failure } from '../../../shared/failure.ts'
import type { PlaceSaying } from '../../../shared/page-saying.ts'
import type { Province } from './provinces.ts'

/** A province that is not in the list, or a constituency that it does not have: a slip of the hand. */
export const troubleWithPlace = (
  { province, constituency }: PlaceSaying,
  provinces: readonly Province[],
): Failure | null => {
  if (province === undefined) return null
  const known = provinces.find(({ th }) => th === province)
  if (known === undefined) return failure('unknown-province', { province })
  const { constituencies } = known
  if (constituency === undefined || constituency <= constituencies) return null
  return failure('unknown-constituency', { province, constituencies, constituency })
}
