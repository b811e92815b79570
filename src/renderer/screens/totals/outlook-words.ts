import type { Outlook } from '../../../shared/election.ts'

/** What is said of a constituency by whether its lead can still change. */
export const outlookWords = {
  nothing: 'totals.outlook.nothing',
  'could-change': 'totals.outlook.couldChange',
  'units-missing': 'totals.outlook.unitsMissing',
  holds: 'totals.outlook.holds',
  settled: 'totals.outlook.settled',
} as const satisfies Record<Outlook, string>
