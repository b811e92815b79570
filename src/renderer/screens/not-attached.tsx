import { Empty, Skeleton, Trouble } from '../parts/states.tsx'
import { useHostState } from '../state/use-host.ts'
import { useWords } from '../words/use-words.ts'

/** Before the host has answered for the first time, or when it does not know this browser. */
export const NotAttached = ({ refused }: { refused: boolean }) => {
  const { t } = useWords()
  const unreachable = useHostState((state) => state.unreachable)
  const trouble = unreachable === null ? <Skeleton /> : <Trouble failure={unreachable} />
  return <main className="work pad">{refused ? <Empty title={t('line.refused')} /> : trouble}</main>
}
