import { HardDrive } from 'lucide-react'
import { Icon } from '../../parts/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import type { PartProps } from './line.tsx'

/** The readers there are: this computer's own. */
export const ReadersPart = ({ about }: PartProps) => {
  const { t } = useWords()
  return about.readers
    .filter(({ id }) => id === 'embedded')
    .map(({ id, version }) => (
      <div key={id} className="reader">
        <Icon of={HardDrive} />
        <div>
          <b>{t('settings.readerLocal')}</b>
          <p>{t('settings.readerText', { version })}</p>
        </div>
        <span className="chip">{t('settings.readerUsed')}</span>
      </div>
    ))
}
