import type { Result } from '../../shared/result.ts'
import type { Clock } from '../core/ports.ts'
import { type Host, type HostOptions, openHost } from './open-host.ts'
import { closeParts, defaultParts, type PartPlaces } from './parts.ts'
import { systemClock } from './system-clock.ts'

type Given = Pick<HostOptions, 'workspace' | 'program' | 'settings'> & { clock?: Clock }

/**
 * The host as the built program runs it, behind whichever door; `program` is how a second one is told who is there:
 * `desktop`, `serve`, `read`.
 */
export const openBundledHost = async (
  places: PartPlaces,
  { workspace, program, settings = {}, clock = systemClock }: Given,
): Promise<Result<Host>> => {
  const parts = await defaultParts(places)
  const opened = await openHost({ workspace, parts, clock, program, settings })
  if (!opened.ok) await closeParts(parts)
  return opened
}
