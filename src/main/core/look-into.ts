import { failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import { limits } from './limits.ts'
import type { Clock, FileInspection, Imaging } from './ports.ts'

/** Looks into a file within the time limit of a page. A file that takes longer fails alone. */
export const lookInto = async (
  { imaging, clock }: { imaging: Imaging; clock: Clock },
  path: string,
  stop: AbortSignal,
): Promise<Result<FileInspection>> => {
  const timeout = clock.timeout(limits.millisecondsPerPage)
  try {
    return await imaging.inspect(path, AbortSignal.any([stop, timeout]))
  } catch (error) {
    if (stop.aborted || !timeout.aborted) throw error
    return failed(failure('timed-out', { seconds: limits.millisecondsPerPage / 1000 }))
  }
}
