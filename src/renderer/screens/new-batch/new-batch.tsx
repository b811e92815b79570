import './new-batch.css'
import { LockOpen } from 'lucide-react'
import type { BatchDetail } from '../../../shared/batch.ts'
import { Icon } from '../../parts/icon.tsx'
import { useDrop } from '../../parts/use-drop.ts'
import { takeIn } from '../../state/take-in.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useHost } from '../../state/use-host.ts'
import type { Dropped } from '../../wire/dropped.ts'
import { useWords } from '../../words/use-words.ts'
import { BeforeStart } from './before-start.tsx'
import { ElectionStep } from './election-step.tsx'
import { NameStep } from './name-step.tsx'
import { ReaderStep } from './reader-step.tsx'
import { SourcesStep } from './sources-step.tsx'
import { WhatStep } from './what-step.tsx'

/** One page, no wizard: on the left what goes in, on the right what follows from it and the tick that verifies it. */
export const NewBatch = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const host = useHost()
  const onTake = async (dropped: Dropped) => tellTrouble(host, await takeIn(host, batch.id, dropped), batch.id)
  const over = useDrop(onTake)
  return (
    <main className="work prepare">
      <div className="steps">
        <div className="row">
          <h1>{t('prepare.title')}</h1>
          <span className="chip">
            <Icon of={LockOpen} small />
            {t('prepare.open')}
          </span>
        </div>
        <NameStep batch={batch} />
        <ElectionStep batch={batch} />
        <SourcesStep batch={batch} onTake={onTake} />
        <WhatStep batch={batch} />
        <ReaderStep />
      </div>
      <BeforeStart batch={batch} />
      {over ? <div className="veil">{t('prepare.release')}</div> : null}
    </main>
  )
}
