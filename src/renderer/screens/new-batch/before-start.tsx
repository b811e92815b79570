import { Play } from 'lucide-react'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { BatchDetail } from '../../../shared/batch.ts'
import { durationOf } from '../../format/durations.ts'
import { grouped } from '../../format/numbers.ts'
import { Icon } from '../../parts/icon.tsx'
import { Tick } from '../../parts/tick.tsx'
import { changeBatch } from '../../state/change-batch.ts'
import { batchHref, go, homeHref } from '../../state/routes.ts'
import { uploads } from '../../state/uploads.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords, type Words } from '../../words/use-words.ts'
import { FieldList } from './field-list.tsx'

const Forecast = ({ batch }: { batch: BatchDetail }) => {
  const { t, language } = useWords()
  const { waiting, skipped } = batch.account.pages
  const { forecastSeconds } = batch
  return (
    <div className="fore">
      <div>
        <b>{grouped(waiting, language)}</b>
        <span>{skipped > 0 ? t('prepare.forecastSkipped', { skipped }) : t('prepare.forecastPages')}</span>
      </div>
      <div>
        <b>{forecastSeconds === null ? t('prepare.forecastUnknown') : durationOf(forecastSeconds, t)}</b>
        <span>{forecastSeconds === null ? t('prepare.forecastUnknownText') : t('prepare.forecastTime')}</span>
      </div>
    </div>
  )
}

/** Why the batch cannot be started yet, or null when it can. */
const hindrance = (batch: BatchDetail, sending: boolean, t: Words['t']): string | null => {
  if (batch.intake !== null || sending) return t('prepare.needIntake')
  if (batch.account.pages.waiting === 0) return t('prepare.needFiles')
  return batch.verifiedAt === null ? t('prepare.needAgree') : null
}

const StartPart = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const host = useHost()
  const [starting, setStarting] = useState(false)
  const sending = useStore(uploads, (all) => {
    const own = all[batch.id]
    return own !== undefined && own.sent + own.failed.length < own.total
  })
  const why = hindrance(batch, sending, t)
  const batchId = batch.id
  const agree = (agreed: boolean) => changeBatch(host, batchId, (call) => call('batches.verify', { batchId, agreed }))
  const start = async () => {
    setStarting(true)
    const refused = await changeBatch(host, batchId, (call) => call('batches.start', { batchId }))
    setStarting(false)
    if (refused === null) go(batchHref(batchId, 'reading'))
  }
  return (
    <div className="go">
      <Tick checked={batch.verifiedAt !== null} onChange={(agreed) => void agree(agreed)}>
        {t('prepare.agree')}
      </Tick>
      <div className="row">
        <button
          type="button"
          className="btn primary big grow"
          disabled={why !== null || starting}
          aria-describedby="start-note"
          onClick={() => void start()}
        >
          <Icon of={Play} />
          {t('prepare.start', { count: batch.account.pages.waiting })}
        </button>
        <a className="btn big" href={homeHref}>
          {t('prepare.keepOpen')}
        </a>
      </div>
      <span id="start-note" className="sm q">
        {why ?? t('prepare.lockWarning')}
      </span>
    </div>
  )
}

/** What follows from the left side: pages, time, the list of figures, and the verification that starts it. */
export const BeforeStart = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  return (
    <aside className="verify" aria-label={t('prepare.beforeStart')}>
      <Forecast batch={batch} />
      <FieldList form={batch.form} />
      <StartPart batch={batch} />
    </aside>
  )
}
