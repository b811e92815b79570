import { answer } from '../../src/main/host/answer.ts'
import type { Host } from '../../src/main/host/open-host.ts'
import { type CallInput, type CallName, type CallOutput, contract } from '../../src/shared/contract.ts'

/** Drives a host through its own door, as this computer's window would. */
export const driveHost = (host: Host) => ({
  /** Asks and expects a value; an answer of another shape than the contract's is an error too. */
  async call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const result = await answer(host, name, input, 'this-computer')
    if (!result.ok) throw new Error(`${name}: ${result.failure.code} ${JSON.stringify(result.failure.detail)}`)
    return contract[name].output.parse(result.value) as CallOutput<N>
  },
  /** Resolves when something is true, now or after any news. */
  until: (fits: () => Promise<boolean>): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => void fits().then((fit) => fit && resolve(), reject)
      host.news.listen(look)
      look()
    }),
})
