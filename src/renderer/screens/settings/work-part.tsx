import { useEffect, useState } from 'react'
import { Choose } from '../../parts/choose.tsx'
import { changeSettings } from '../../state/change-settings.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { Line, type PartProps } from './line.tsx'

const most = 8
const byItself = (cores: number): number => Math.max(1, Math.min(4, cores - 1))

const Workers = ({ settings, about }: PartProps) => {
  const { t } = useWords()
  const host = useHost()
  return (
    <Line name={t('settings.workers')} note={t('settings.workersNote', { count: about.cores })}>
      <Choose
        label={t('settings.workers')}
        value={String(settings.workers ?? 0)}
        onChoose={(value) => void changeSettings(host, { workers: Number(value) === 0 ? null : Number(value) })}
        options={[
          { value: '0', name: t('settings.workersAuto', { count: byItself(about.cores) }) },
          ...Array.from({ length: most }, (_, at) => ({ value: String(at + 1), name: String(at + 1) })),
        ]}
      />
    </Line>
  )
}

const CopyUpTo = ({ settings }: PartProps) => {
  const { t } = useWords()
  const host = useHost()
  const [text, setText] = useState(String(settings.copyUpToMegabytes))
  useEffect(() => setText(String(settings.copyUpToMegabytes)), [settings.copyUpToMegabytes])
  const save = () => {
    const copyUpToMegabytes = Number(text)
    if (!/^\d{1,9}$/.test(text)) return setText(String(settings.copyUpToMegabytes))
    if (copyUpToMegabytes !== settings.copyUpToMegabytes) void changeSettings(host, { copyUpToMegabytes })
  }
  return (
    <Line name={t('settings.copyUpTo')} note={t('settings.copyNote')}>
      <label className="field size">
        <input
          className="num"
          inputMode="numeric"
          aria-label={t('settings.copyUpTo')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={save}
          onKeyDown={({ key, currentTarget }) => (key === 'Enter' ? currentTarget.blur() : undefined)}
        />
        <span className="q2">{t('settings.megabytes')}</span>
      </label>
    </Line>
  )
}

/** How much is done at once, and what is copied. */
export const WorkPart = (props: PartProps) => (
  <>
    <Workers {...props} />
    <CopyUpTo {...props} />
  </>
)
