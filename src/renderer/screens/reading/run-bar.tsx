import { CircleX, Pause, Play } from 'lucide-react'
import { useState } from 'react'
import type { BatchDetail } from '../../../shared/batch.ts'
import { momentOf } from '../../format/dates.ts'
import { durationOf, secondsBetween } from '../../format/durations.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { BatchStateWords } from '../../parts/batch-state.tsx'
import { Icon } from '../../parts/icon.tsx'
import { changeBatch } from '../../state/change-batch.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords, type Words } from '../../words/use-words.ts'
import { CancelDialog } from './cancel-dialog.tsx'

const noteOf = (batch: BatchDetail, served: boolean, { t, language }: Words): string => {
  const moment = (at: string | null) => (at === null ? '' : momentOf(at, new Date(), language))
  switch (batch.state) {
    case 'paused':
      return t('reading.pausedText')
    case 'queued':
    case 'open':
      return t('reading.queuedText')
    case 'running':
      return t(served ? 'reading.sinceServed' : 'reading.since', { time: moment(batch.startedAt) })
    case 'done':
    case 'cancelled': {
      const duration = durationOf(secondsBetween(batch.startedAt, batch.finishedAt), t)
      return t('reading.finishedAt', { time: moment(batch.finishedAt), duration })
    }
  }
}

const PauseButton = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const host = useHost()
  const paused = batch.state === 'paused'
  const batchId = batch.id
  const turn = () =>
    void changeBatch(host, batchId, (call) => call(paused ? 'batches.resume' : 'batches.pause', { batchId }))
  useKeys({ KeyP: turn })
  return (
    <button type="button" className={paused ? 'btn primary' : 'btn'} onClick={turn}>
      <Icon of={paused ? Play : Pause} />
      {paused ? t('reading.resume') : t('reading.pause')}
      <kbd>P</kbd>
    </button>
  )
}

/** What the batch is doing, and the acts that change it. */
export const RunBar = ({ batch }: { batch: BatchDetail }) => {
  const words = useWords()
  const { door } = useHost()
  const [asking, setAsking] = useState(false)
  const going = batch.state === 'running' || batch.state === 'paused'
  const canCancel = going || batch.state === 'queued'
  return (
    <div className="row">
      <BatchStateWords batch={batch} plain />
      <span className="q cut">{noteOf(batch, door.kind === 'served', words)}</span>
      <span className="row end">
        {going ? <PauseButton batch={batch} /> : null}
        {canCancel ? (
          <button type="button" className="btn danger" onClick={() => setAsking(true)}>
            <Icon of={CircleX} />
            {words.t('reading.cancel')}
          </button>
        ) : null}
      </span>
      <CancelDialog batch={batch} open={asking && canCancel} onClose={() => setAsking(false)} />
    </div>
  )
}
