import { workspace } from './001-workspace.ts'
import { checks } from './002-checks.ts'
import { sayings } from './003-sayings.ts'
import { copies } from './004-copies.ts'
import { pagesByHand } from './005-pages-by-hand.ts'
import { elections } from './006-elections.ts'
import { secondKeying } from './007-second-keying.ts'

/** A step of the schema. A step that has been released is never edited; a change is a new step. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

export const migrations: readonly Migration[] = [
  workspace,
  checks,
  sayings,
  copies,
  pagesByHand,
  elections,
  secondKeying,
]
