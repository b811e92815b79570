import './second.css'
import type { BatchDetail } from '../../../shared/batch.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { WhenLoaded } from '../../parts/states.tsx'
import { useWords } from '../../words/use-words.ts'
import { KnownPart } from './known-part.tsx'
import { PlanPart } from './plan-part.tsx'
import { ProgressPart } from './progress-part.tsx'
import { ScoresPart } from './scores-part.tsx'
import { useSecond } from './use-second.ts'

/** What a second person keys without seeing it, how far that has come, and what came of it. */
export const Second = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const { view, loading, plan, setKnown, more } = useSecond(batch.id)
  return (
    <main className="work">
      <Scroll className="second-page" label={t('second.title')}>
        <h1>{t('second.title')}</h1>
        <p className="q2 prose">{t('second.intro')}</p>
        <WhenLoaded value={view} loading={loading}>
          {({ status, scores, forms }) => (
            <>
              <PlanPart status={status} onPlan={plan} />
              <ProgressPart status={status} batchId={batch.id} />
              <ScoresPart {...scores} />
              <KnownPart forms={forms} onKnown={setKnown} onNearEnd={more} />
            </>
          )}
        </WhenLoaded>
      </Scroll>
    </main>
  )
}
