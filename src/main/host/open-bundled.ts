import type { Result } from '../../shared/result.ts'
import { type Host, openHost } from './open-host.ts'
import { defaultParts } from './parts.ts'
import type { Places } from './places.ts'
import { systemClock } from './system-clock.ts'

/** The host as the built program runs it, behind whichever door; `program` is how a second one is told who is there. */
export const openBundledHost = async (
  places: Places,
  { workspace, program }: { workspace: string; program: string },
): Promise<Result<Host>> => openHost({ workspace, parts: await defaultParts(places), clock: systemClock, program })
