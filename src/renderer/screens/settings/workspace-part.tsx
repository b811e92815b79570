import { TriangleAlert } from 'lucide-react'
import { sentenceOf } from '../../../shared/failure.ts'
import { Icon } from '../../parts/icon.tsx'
import { useWords } from '../../words/use-words.ts'
import { BackupPart } from './backup-part.tsx'
import { Line, type PartProps } from './line.tsx'

/** Where everything is kept, and what happened to it when it was opened. */
export const WorkspacePart = ({ about }: PartProps) => {
  const { t, say } = useWords()
  return (
    <>
      <Line name={t('settings.folder')} note={t('settings.folderNote')}>
        <span className="mono path">{about.workspace}</span>
      </Line>
      <BackupPart />
      {about.warning === null ? null : (
        <div className="note open">
          <Icon of={TriangleAlert} />
          <p>
            <b>{t('line.setAside')}</b> {say(sentenceOf(about.warning))}
          </p>
        </div>
      )}
    </>
  )
}
