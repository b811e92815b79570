import type { Failure } from '../../shared/failure.ts'
import type { Host } from './host.ts'

let told = 0

/** Shows a failure of something the person asked for, where the host's own trouble is shown. */
export const tellTrouble = ({ store }: Host, failure: Failure | null, batchId: string | null = null): void => {
  if (failure === null) return
  told += 1
  const trouble = { id: `asked-${told}`, batchId, failure }
  store.setState(({ troubles }) => ({ troubles: [trouble, ...troubles].slice(0, 5) }))
}
