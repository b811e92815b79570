import { setImmediate } from 'node:timers/promises'
import type { PortableRows } from '../../../shared/portable.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Store } from '../../store/open-store.ts'
import { makeForms, type Reference } from '../make-forms.ts'
import type { Clock } from '../ports.ts'
import { formDigest } from './rows-of-batch.ts'

type FormParts = { store: Store; clock: Clock; reference: Reference }

/**
 * Makes the forms of batches that were put here, file by file in the order in which their last pages were read, as they
 * were made at home. Others get their turn between two files; what a crash interrupts goes on at the next start.
 */
export const makeFormsAgain = async (
  { store, clock, reference }: FormParts,
  signal: AbortSignal,
): Promise<Result<null>> => {
  while (!signal.aborted) {
    const file = store.files.nextUnmade()
    if (file === null) break
    const settled = store.pages.ofFile(file.id).flatMap(({ settledAt }) => settledAt ?? [])
    store.together(() => makeForms(store, [file], reference, settled.sort().at(-1) ?? clock.now().toISOString()))
    await setImmediate()
  }
  return ok(null)
}

/** How many forms have come out otherwise than they were at home: another version judges otherwise. */
export const formsThatDiffer = (store: Store, batchId: string, at: PortableRows['forms']): number => {
  const here = new Map(store.forms.inOrder(batchId).map((form) => [form.id, formDigest(store, form)]))
  const there = new Map(at.map(({ id, sha256 }) => [id, sha256]))
  return [...new Set([...here.keys(), ...there.keys()])].filter((id) => here.get(id) !== there.get(id)).length
}
