import { Monitor, Moon, Sun } from 'lucide-react'
import { Segments } from '../../parts/segments.tsx'
import { changeSettings } from '../../state/change-settings.ts'
import { useHost } from '../../state/use-host.ts'
import { languageNames } from '../../words/language-names.ts'
import { useWords } from '../../words/use-words.ts'
import { Line, type PartProps } from './line.tsx'

/** Language and theme; both change at once. */
export const LookPart = ({ settings }: PartProps) => {
  const { t } = useWords()
  const host = useHost()
  return (
    <>
      <Line name={t('settings.language')} note={t('settings.languageNote')}>
        <Segments
          label={t('settings.language')}
          chosen={settings.language ?? 'system'}
          onChoose={(id) => void changeSettings(host, { language: id === 'system' ? null : id })}
          choices={[
            { id: 'system', name: t('settings.languageSystem') },
            { id: 'th', name: languageNames.th },
            { id: 'en', name: languageNames.en },
          ]}
        />
      </Line>
      <Line name={t('settings.theme')} note={t('settings.themeNote')}>
        <Segments
          label={t('settings.theme')}
          chosen={settings.theme}
          onChoose={(theme) => void changeSettings(host, { theme })}
          choices={[
            { id: 'system', name: t('settings.themeSystem'), icon: Monitor },
            { id: 'light', name: t('settings.themeLight'), icon: Sun },
            { id: 'dark', name: t('settings.themeDark'), icon: Moon },
          ]}
        />
      </Line>
    </>
  )
}
