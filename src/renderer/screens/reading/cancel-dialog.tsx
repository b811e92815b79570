import type { BatchDetail } from '../../../shared/batch.ts'
import { Sheet } from '../../parts/dialog.tsx'
import { changeBatch } from '../../state/change-batch.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

/** Names in numbers what stopping means before it is done. */
export const CancelDialog = ({ batch, open, onClose }: { batch: BatchDetail; open: boolean; onClose: () => void }) => {
  const { t } = useWords()
  const host = useHost()
  const { read, waiting } = batch.account.pages
  const cancel = async () => {
    onClose()
    await changeBatch(host, batch.id, (call) => call('batches.cancel', { batchId: batch.id }))
  }
  return (
    <Sheet title={t('reading.cancelTitle', { name: batch.name })} open={open} onClose={onClose}>
      <div className="says">
        <p>{t('reading.cancelRead', { count: read })}</p>
        <p>
          <b>{t('reading.cancelLeft', { count: waiting })}</b>
        </p>
        <p className="q2">{t('reading.cancelEnd')}</p>
      </div>
      <footer>
        <button type="button" className="btn" onClick={onClose}>
          {t('reading.cancelNo')}
        </button>
        <button type="button" className="btn danger" onClick={() => void cancel()}>
          {t('reading.cancelYes')}
        </button>
      </footer>
    </Sheet>
  )
}
