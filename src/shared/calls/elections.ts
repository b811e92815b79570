import { z } from 'zod'
import { BatchDetail, FormSummary } from '../batch.ts'
import {
  BadLine,
  Ballot,
  Constituency,
  ConstituencyDetail,
  ConstituencyTotals,
  Contest,
  Election,
  MissingUnit,
} from '../election.ts'
import { call, inBatch, onePage, pageOf } from './call.ts'

const name = z.string().trim().min(1).max(120)
const inElection = z.object({ electionId: z.string().max(64) })
const onBallot = inElection.extend({ ballot: Ballot })

/** Bytes: a list of all polling units of the country is about 20 MB. */
export const mostListBytes = 32 * 1024 ** 2
const base64Of = (bytes: number): number => Math.ceil(bytes / 3) * 4

/** Which forms are listed that are in no total, or perhaps should not be. */
export const Aside = z.enum(['no-place', 'copies', 'not-in-list'])
export type Aside = z.infer<typeof Aside>

/** Calls on elections: batches added up together, and what a person decides about that. */
export const electionCalls = {
  'elections.list': call('Lists elections, the newest used first', onePage, pageOf(Election)),
  'elections.create': call('Makes an election', z.object({ name }), Election),
  'elections.rename': call('Renames an election', inElection.extend({ name }), Election),
  'elections.setOfBatch': call('Puts a batch into an election', inBatch.extend(inElection.shape), BatchDetail),
  'elections.totals': call(
    'Adds up the counted forms of a ballot by constituency',
    onBallot.extend(onePage.shape).extend({ limit: z.int().min(1).max(100).default(50) }),
    pageOf(ConstituencyTotals),
  ),
  'elections.constituency': call(
    'Gives one constituency with every row and item',
    onBallot.extend(Constituency.shape),
    ConstituencyDetail,
  ),
  'elections.contests': call(
    'Lists forms of which one counts for a place, those that wait for a choice first',
    inElection.extend(onePage.shape),
    pageOf(Contest).extend({ waiting: z.int().min(0) }),
  ),
  'elections.choose': call(
    'Says which form of a contest counts; null takes the choice back',
    inElection.extend({ contestId: z.string().max(600), formId: z.string().max(128).nullable() }),
    Contest,
  ),
  'elections.asideForms': call(
    'Lists forms that are in no total, or whose unit is not in the list',
    inElection.extend(onePage.shape).extend({ which: Aside }),
    pageOf(FormSummary),
  ),
  'elections.importUnits': call(
    'Takes a CSV of polling units as the list of an election, in the place of the one before',
    inElection.extend({ file: z.string().min(1).max(255), base64: z.base64().max(base64Of(mostListBytes)) }),
    z.object({ election: Election, bad: z.array(BadLine), badLines: z.int().min(0) }),
    'anywhere',
    base64Of(mostListBytes) + 4096,
  ),
  'elections.missingUnits': call(
    'Lists units of the list without a form of a ballot',
    onBallot.extend(onePage.shape),
    pageOf(MissingUnit),
  ),
} as const
