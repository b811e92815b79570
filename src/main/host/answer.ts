import type { z } from 'zod'
import { contract, isCallName } from '../../shared/contract.ts'
import { failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { Handlers } from './handlers.ts'

/** Whether a call comes from this computer's own window or terminal, or over the network. */
export type CallFrom = 'this-computer' | 'elsewhere'

type Answering = { handlers: Handlers; log(error: unknown): void }

const whyInvalid = (error: z.ZodError): string => {
  const [issue] = error.issues
  return `${issue?.path.join('.') || 'input'}: ${issue?.message ?? ''}`
}

/**
 * The door's check: the call is known, allowed from there, and its input valid; then it is handled. What nobody
 * expected is logged and answered as `unexpected`; it never reaches the caller as an exception.
 */
export const answer = async (
  host: Answering,
  name: string,
  input: unknown,
  from: CallFrom,
): Promise<Result<unknown>> => {
  if (!isCallName(name)) return failed(failure('unknown-call', { name: name.slice(0, 64) }))
  const { input: shape, reach } = contract[name]
  if (reach === 'this-computer' && from === 'elsewhere') return failed(failure('only-on-this-computer'))
  const checked = shape.safeParse(input)
  if (!checked.success) return failed(failure('invalid-input', { reason: whyInvalid(checked.error) }))
  try {
    // the contract that parsed the input is the one that types the handler of the same name
    const handle: (input: never) => Promise<Result<unknown>> = host.handlers[name]
    return await handle(checked.data as never)
  } catch (error) {
    host.log(error)
    return failed(failure('unexpected', { reason: error instanceof Error ? error.message : String(error) }))
  }
}
