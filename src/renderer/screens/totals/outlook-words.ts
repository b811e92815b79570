import type { ConstituencyTotals } from '../../../shared/election.ts'

/** What is said of a constituency by whether its lead can still change; without a list only what has reported is known. */
export const outlookWords = ({ outlook, units }: Pick<ConstituencyTotals, 'outlook' | 'units'>) => {
  switch (outlook) {
    case 'nothing':
      return 'totals.outlook.nothing'
    case 'could-change':
      return 'totals.outlook.couldChange'
    case 'units-missing':
      return 'totals.outlook.unitsMissing'
    case 'holds':
      return units.expected === null ? 'totals.outlook.holdsSoFar' : 'totals.outlook.holds'
    case 'settled':
      return units.expected === null ? 'totals.outlook.settledSoFar' : 'totals.outlook.settled'
  }
}
