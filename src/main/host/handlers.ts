import type { CallName, CallOutput, CheckedInput } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'

/** One handler for every call of the contract; its input has been checked at the door. */
export type Handlers = { [N in CallName]: (input: CheckedInput<N>) => Promise<Result<CallOutput<N>>> }
