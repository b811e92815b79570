import './summary.css'
import { useCallback } from 'react'
import type { BatchDetail } from '../../../shared/batch.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { WhenLoaded } from '../../parts/states.tsx'
import type { Host } from '../../state/host.ts'
import { loadExports } from '../../state/loads.ts'
import { useHostState, useLoad } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { BatchFacts } from './batch-facts.tsx'
import { ExportForm } from './export-form.tsx'
import { MergeChecking } from './merge-checking.tsx'
import { PastExports } from './past-exports.tsx'
import { PortableFilePart } from './portable-file.tsx'

const Headline = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const { accepted, solved, open, checked } = batch.figures
  if (batch.forms === 0) return <p className="headline">{t('summary.headlineNone')}</p>
  const pages = t('unit.pages', { count: batch.account.pages.found })
  const figures = accepted + solved + open + checked
  return (
    <div className="stack">
      <p className="headline">
        {t('summary.headline', { count: batch.forms, pages, sure: accepted + checked, figures })}
      </p>
      <p className="q2">{doubtWords(batch, t)}</p>
      <p className="q2">{t(whoChecked(batch))}</p>
    </div>
  )
}

const whoChecked = ({ figures }: BatchDetail) => {
  if (figures.checked === 0) return 'summary.unchecked'
  return figures.accepted + figures.solved + figures.open === 0 ? 'summary.allChecked' : 'summary.partlyChecked'
}

const doubtWords = ({ votesInDoubt, figures }: BatchDetail, t: ReturnType<typeof useWords>['t']): string => {
  if (figures.open + figures.solved === 0) return t('summary.noDoubt')
  return votesInDoubt === null ? t('summary.doubtUnknown') : t('summary.doubtLine', { votes: votesInDoubt })
}

/** One quotable sentence, the accounts, and the files that bear them. */
export const Summary = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const { id } = batch
  const loading = useLoad(useCallback((host: Host) => loadExports(host, id), [id]))
  const exports = useHostState((state) => state.exports[id])
  return (
    <main className="work summary">
      <Scroll className="told" label={t('summary.title')}>
        <h1>{t('summary.title')}</h1>
        <Headline batch={batch} />
        <BatchFacts batch={batch} />
      </Scroll>
      <aside className="export" aria-label={t('summary.exportTitle')}>
        <ExportForm batch={batch} />
        <section aria-label={t('summary.past')}>
          <h2>{t('summary.past')}</h2>
          <WhenLoaded value={exports} loading={loading}>
            {(list) => <PastExports exports={list} />}
          </WhenLoaded>
        </section>
        <PortableFilePart batch={batch} />
        <MergeChecking batch={batch} />
      </aside>
    </main>
  )
}
