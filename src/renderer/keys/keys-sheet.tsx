import { Info } from 'lucide-react'
import { Sheet } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words/use-words.ts'
import { keyGroups } from './key-list.ts'

/** Every shortcut on one sheet. */
export const KeysSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Sheet title={t('keys.title')} open={open} onClose={onClose} wide>
      <div className="keys-sheet">
        {keyGroups.map((column) => (
          <div key={column[0]?.title}>
            {column.map(({ title, keys }) => (
              <section key={title}>
                <h3>{t(title)}</h3>
                <ul>
                  {keys.map(({ does, press }) => (
                    <li key={does}>
                      <span>{t(does)}</span>
                      <span>
                        {press.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        ))}
      </div>
      <div className="hint">
        <Icon of={Info} small />
        {t('keys.note')}
      </div>
    </Sheet>
  )
}
