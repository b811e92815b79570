import { useWords } from '../../words/use-words.ts'
import { licences } from './licences.ts'
import type { PartProps } from './line.tsx'

/** What this program is and is not, and whose work it is made with. */
export const AboutPart = ({ about }: PartProps) => {
  const { t } = useWords()
  return (
    <div className="about">
      <b>{t('settings.version', { version: about.version })}</b>
      <p>{t('settings.aboutText')}</p>
      <p>{t('settings.notOfficial')}</p>
      <p className="q2">{t('settings.licence')}</p>
      <h3>{t('settings.parts')}</h3>
      <ul className="licences">
        {licences.map(({ name, licence }) => (
          <li key={name}>
            {name} <span className="q">{licence}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
