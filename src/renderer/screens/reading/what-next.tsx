import { ArrowRight } from 'lucide-react'
import type { BatchDetail } from '../../../shared/batch.ts'
import { failedOf } from '../../parts/failed-of.ts'
import { Icon } from '../../parts/icon.tsx'
import { batchHref } from '../../state/routes.ts'
import { useWords } from '../../words/use-words.ts'

/** When nothing more is read: what a person can do now, the most useful first. */
export const WhatNext = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const failed = failedOf(batch.account)
  const doubt = batch.figures.open + batch.figures.solved
  const looks = doubt > 0 ? t('reading.nextDoubt', { count: doubt }) : t('reading.nextForms')
  return (
    <nav className="next row" aria-label={t('reading.nextTitle')}>
      <span className="q2">{t('reading.nextTitle')}</span>
      {batch.forms > 0 ? (
        <a className="btn primary" href={batchHref(batch.id, 'review')}>
          {looks}
          <Icon of={ArrowRight} small />
        </a>
      ) : null}
      {failed.count > 0 ? (
        <a className="btn" href={batchHref(batch.id, 'not-read')}>
          {t(failed.what === 'pages' ? 'reading.nextFailed' : 'reading.nextFailedFiles', { count: failed.count })}
        </a>
      ) : null}
      {batch.forms > 0 ? (
        <a className="btn" href={batchHref(batch.id, 'summary')}>
          {t('reading.nextExport')}
        </a>
      ) : null}
    </nav>
  )
}
