import { useEffect, useState } from 'react'
import { changeSettings } from '../../state/change-settings.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { Line, type PartProps } from './line.tsx'

/** The name that stands beside what this person does; saved when the field is left. */
export const PeoplePart = ({ settings }: PartProps) => {
  const { t } = useWords()
  const host = useHost()
  const [name, setName] = useState(settings.reviewer ?? '')
  useEffect(() => setName(settings.reviewer ?? ''), [settings.reviewer])
  const save = () => {
    const reviewer = name.trim() === '' ? null : name.trim()
    if (reviewer !== settings.reviewer) void changeSettings(host, { reviewer })
  }
  return (
    <Line name={t('settings.reviewer')} note={t('settings.reviewerNote')}>
      <label className="field name">
        <input
          value={name}
          maxLength={120}
          placeholder={t('settings.reviewerEmpty')}
          aria-label={t('settings.reviewer')}
          onChange={({ target }) => setName(target.value)}
          onBlur={save}
          onKeyDown={({ key, currentTarget }) => (key === 'Enter' ? currentTarget.blur() : undefined)}
        />
      </label>
    </Line>
  )
}
