import { HardDrive } from 'lucide-react'
import type { BatchDetail } from '../../shared/batch.ts'
import { useHostState } from '../state/use-host.ts'
import { useWords } from '../words/use-words.ts'
import { AccountLine } from './account-line.tsx'
import { Icon } from './icon.tsx'

const WorkspaceLine = () => {
  const { t } = useWords()
  const about = useHostState((state) => state.about)
  const batches = useHostState((state) => state.batches)
  if (about === null) return null
  const { workspace } = about
  if (batches === null) return <span className="cut">{workspace}</span>
  if (batches.total === 0) return <span className="cut">{t('home.statusEmpty', { workspace })}</span>
  const words = t('unit.batches', { count: batches.total })
  return <span className="cut">{t('home.statusIn', { batches: words, workspace })}</span>
}

const BrokenLine = () => {
  const { t } = useWords()
  const line = useHostState((state) => state.line)
  return line === 'down' ? (
    <span className="state bad" role="status">
      {t('line.down')}
    </span>
  ) : null
}

/** The account of the batch on screen, always: pages in = pages out. */
export const StatusFoot = ({ batch }: { batch: BatchDetail | undefined }) => {
  const { t } = useWords()
  return (
    <footer className="status">
      {batch === undefined ? <WorkspaceLine /> : <AccountLine batch={batch} />}
      <span className="end">
        <BrokenLine />
        <span className="row local" data-part="local">
          <Icon of={HardDrive} small />
          {t('app.local')}
        </span>
      </span>
    </footer>
  )
}
