import { Lock, PackageOpen } from 'lucide-react'
import type { BatchDetail } from '../../shared/batch.ts'
import { changeBatch } from '../state/change-batch.ts'
import { useHost } from '../state/use-host.ts'
import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'

/** That a batch is a copy of another computer's, and the way to check in it. */
export const CopyMark = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const host = useHost()
  const batchId = batch.id
  if (batch.copy === null) return null
  const isReadOnly = batch.copy === 'read-only'
  return (
    <span className="copy-mark">
      <Icon of={isReadOnly ? Lock : PackageOpen} small />
      <span>{t(isReadOnly ? 'carry.copyReadOnly' : 'carry.copyChecking')}</span>
      {isReadOnly ? (
        <button
          type="button"
          className="btn"
          onClick={() => void changeBatch(host, batchId, (call) => call('portable.checkHere', { batchId }))}
        >
          {t('carry.checkHere')}
        </button>
      ) : null}
    </span>
  )
}
