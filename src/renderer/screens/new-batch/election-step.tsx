import type { BatchDetail } from '../../../shared/batch.ts'
import { ChooseElection } from '../../parts/choose-election.tsx'
import { useWords } from '../../words/use-words.ts'

/** Which election the forms belong to: those of one are added up together. */
export const ElectionStep = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  return (
    <section className="step">
      <h2>{t('totals.election')}</h2>
      <div className="stack">
        <ChooseElection batch={batch} />
        <span className="sm q">{t('totals.electionText')}</span>
      </div>
    </section>
  )
}
