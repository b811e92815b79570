import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { Store } from '../store/open-store.ts'
import { batchFolder } from './batch-name.ts'
import type { Folders } from './folders.ts'
import type { Clock } from './ports.ts'

type LockParts = { store: Store; folders: Folders; clock: Clock }

/** A batch that was open is queued where it arrives; one that was put here is done already. */
const finishMove = async ({ store, folders, clock }: LockParts, batch: StoredBatch, to: string): Promise<void> => {
  await folders.moveBatch(batch.folder, to)
  if (batch.state === 'open') store.batches.endMove(batch.id, clock.now().toISOString())
  else store.batches.arrive(batch.id)
}

/**
 * Locks a verified batch: its folder moves from `temp` to `batches` and it is queued. The target is written down
 * before the move, so that a crash at any moment is finished by `finishMoves`.
 */
export const lockBatch = async (parts: LockParts, batch: StoredBatch, priority: number): Promise<Result<null>> => {
  const { store, folders } = parts
  if (batch.state !== 'open') return failed(failure('batch-locked'))
  if (batch.verifiedAt === null) return failed(failure('batch-not-verified'))
  if ((store.pages.countByState(batch.id).get('waiting') ?? 0) === 0) return failed(failure('batch-empty'))
  const to = folders.started(batchFolder(batch.name, new Date(batch.createdAt), batch.code))
  store.batches.beginMove(batch.id, to, priority)
  await finishMove(parts, batch, to)
  return ok(null)
}

/** Finishes every move that a crash interrupted. */
export const finishMoves = async (parts: LockParts): Promise<void> => {
  for (const batch of parts.store.batches.moving())
    if (batch.movingTo !== null) await finishMove(parts, batch, batch.movingTo)
}
