import { GitMerge } from 'lucide-react'
import { useState } from 'react'
import type { BatchDetail } from '../../../shared/batch.ts'
import type { Merged } from '../../../shared/calls/portable.ts'
import { grouped } from '../../format/numbers.ts'
import { slotName } from '../../format/slots.ts'
import { PortableButton } from '../../parts/portable-button.tsx'
import { mergePortable, type PortableFile } from '../../state/portable.ts'
import { batchHref } from '../../state/routes.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useHost, useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

type OneProps = { batchId: string; difference: Merged['differences'][number] }

const OneDifference = ({ batchId, difference: { formId, form, path, figure } }: OneProps) => {
  const { t, say, language } = useWords()
  const definition = useHostState(({ definitions }) => definitions.find(({ id }) => id === form))
  const voices = (figure.contested ?? []).map(({ verdict, who }) => {
    const value = verdict.kind === 'value' ? grouped(verdict.value, language) : t('voices.unreadable')
    return `${value} ${who ?? t('voices.machine')}`
  })
  return (
    <li>
      <a className="long-value" href={batchHref(batchId, 'review', formId, figure.slot)}>
        {slotName(figure.slot, definition, say)}
      </a>{' '}
      <b>{voices.join(' · ')}</b>
      <p className="q long-value">{path}</p>
    </li>
  )
}

const WhatWasMerged = ({ merged }: { merged: Merged }) => {
  const { t } = useWords()
  const { taken, known, unknown, differing, differences, batchId } = merged
  return (
    <div className="sm" role="status">
      <p>{t('carry.taken', { taken, known })}</p>
      {unknown === 0 ? null : <p>{t('carry.unknown', { count: unknown })}</p>}
      {differing === 0 ? null : <p>{t('carry.conflicts', { count: differing })}</p>}
      <ul>
        {differences.map((one) => (
          <OneDifference key={`${one.formId} ${one.figure.slot}`} batchId={batchId} difference={one} />
        ))}
      </ul>
    </div>
  )
}

/** Takes what people checked in a copy of this batch. */
export const MergeChecking = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const host = useHost()
  const [merging, setMerging] = useState(false)
  const [merged, setMerged] = useState<Merged | null>(null)
  const merge = async (file: PortableFile) => {
    setMerging(true)
    setMerged(null)
    const answer = await mergePortable(host, batch.id, file)
    setMerging(false)
    if (answer.ok) setMerged(answer.value)
    else tellTrouble(host, answer.failure, batch.id)
  }
  return (
    <section className="carry" aria-label={t('carry.mergeTitle')}>
      <h2>{t('carry.mergeTitle')}</h2>
      <p className="sm q2">{t('carry.mergeText')}</p>
      <PortableButton
        name={merging ? t('carry.merging') : t('carry.merge')}
        icon={GitMerge}
        className="btn"
        disabled={merging || batch.copy === 'read-only'}
        onPick={(file) => void merge(file)}
      />
      {merged === null ? null : <WhatWasMerged merged={merged} />}
    </section>
  )
}
