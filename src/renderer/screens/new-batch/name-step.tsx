import { useEffect, useState } from 'react'
import type { BatchDetail } from '../../../shared/batch.ts'
import { changeBatch } from '../../state/change-batch.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

/** The batch's own name; saved when the field is left or Enter is pressed. */
export const NameStep = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const host = useHost()
  const [name, setName] = useState(batch.name)
  useEffect(() => setName(batch.name), [batch.name])
  const save = async () => {
    const asked = name.trim()
    if (asked === '' || asked === batch.name) return setName(batch.name)
    await changeBatch(host, batch.id, (call) => call('batches.rename', { batchId: batch.id, name: asked }))
  }
  return (
    <section className="step">
      <h2>{t('prepare.name')}</h2>
      <div className="stack name-field">
        <label className="field">
          <input
            value={name}
            maxLength={120}
            aria-label={t('prepare.name')}
            onChange={({ target }) => setName(target.value)}
            onBlur={() => void save()}
            onKeyDown={({ key, currentTarget }) => (key === 'Enter' ? currentTarget.blur() : undefined)}
          />
        </label>
        <span className="sm q">{t('prepare.fullName', { name: batch.fullName })}</span>
      </div>
    </section>
  )
}
