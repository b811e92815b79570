import { HardDrive } from 'lucide-react'
import { Icon } from '../../parts/icon.tsx'
import { useWords } from '../../words/use-words.ts'

/** The reader there is: this computer's own. */
export const ReaderStep = () => {
  const { t } = useWords()
  return (
    <section className="step">
      <h2>{t('prepare.reader')}</h2>
      <div className="only-reader">
        <Icon of={HardDrive} />
        <div>
          <b className="m">{t('prepare.onThisComputer')}</b>
          <div className="sm q2">{t('prepare.readerText')}</div>
        </div>
      </div>
    </section>
  )
}
