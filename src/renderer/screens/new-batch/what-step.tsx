import type { BatchDetail } from '../../../shared/batch.ts'
import { Choices } from '../../parts/choices.tsx'
import { Choose } from '../../parts/choose.tsx'
import { changeBatch } from '../../state/change-batch.ts'
import { useHost, useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

/** Any of the known forms, recognised page by page, or always the one that the person names. */
export const WhatStep = ({ batch }: { batch: BatchDetail }) => {
  const { t, say } = useWords()
  const host = useHost()
  const definitions = useHostState((state) => state.definitions)
  const setForm = (form: string | null) =>
    changeBatch(host, batch.id, (call) => call('batches.setForm', { batchId: batch.id, form }))
  const known = definitions.map(({ code }) => say(code)).join(', ')
  return (
    <section className="step">
      <h2>{t('prepare.what')}</h2>
      <div className="stack">
        <Choices
          label={t('prepare.what')}
          chosen={batch.form === null ? 'any' : 'one'}
          onChoose={(id) => void setForm(id === 'any' ? null : (definitions[0]?.id ?? null))}
          choices={[
            { id: 'any', name: t('prepare.anyForm'), text: t('prepare.anyFormText', { forms: known }) },
            { id: 'one', name: t('prepare.oneForm'), text: t('prepare.oneFormText') },
          ]}
        />
        {batch.form === null ? null : (
          <Choose
            label={t('prepare.whichForm')}
            lead={t('prepare.whichForm')}
            value={batch.form}
            onChoose={(form) => void setForm(form)}
            options={definitions.map(({ id, code, title }) => ({ value: id, name: `${say(code)} · ${say(title)}` }))}
          />
        )}
      </div>
    </section>
  )
}
