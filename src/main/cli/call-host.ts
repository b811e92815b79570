import { type CallInput, type CallName, type CallOutput, contract } from '../../shared/contract.ts'
import { sentenceOf } from '../../shared/failure.ts'
import type { Language } from '../../shared/settings.ts'
import { answer } from '../host/answer.ts'
import type { Host } from '../host/open-host.ts'
import { exitCodes } from './exit-codes.ts'
import { Stop } from './stop.ts'

export type CallHost = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>

/** Calls through the same check as the other doors; a failure ends the command with its sentence. */
export const callHost =
  (host: Host, language: Language): CallHost =>
  async (name, input) => {
    const result = await answer(host, name, input, 'this-computer')
    if (!result.ok) throw new Stop(sentenceOf(result.failure)[language], exitCodes.someFailed)
    return contract[name].output.parse(result.value) as CallOutput<typeof name>
  }
