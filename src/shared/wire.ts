import type { CallInput, CallName, CallOutput } from './contract.ts'
import type { NumberedNews } from './news.ts'
import type { Result } from './result.ts'

/** All that a screen needs of the host, whatever carries it: call, listen, and know when the line broke. */
export type Wire = {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Result<CallOutput<N>>>
  /** Returns the way to stop listening. */
  listen(onNews: (news: NumberedNews) => void): () => void
  /** Called whenever the line comes up again, so that the screen asks for a snapshot. */
  onAttach(attached: () => void): () => void
}
