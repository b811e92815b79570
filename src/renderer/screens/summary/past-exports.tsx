import { Download, FolderOpen, Save } from 'lucide-react'
import { useState } from 'react'
import type { Export } from '../../../shared/calls/exports.ts'
import { clockOf, dayOf } from '../../format/dates.ts'
import { sizeOf } from '../../format/numbers.ts'
import { Icon } from '../../parts/icon.tsx'
import { useHost } from '../../state/use-host.ts'
import { languageNames } from '../../words/language-names.ts'
import { useWords } from '../../words/use-words.ts'

type FileProps = { exported: Export; file: Export['files'][number] }

const SaveAs = ({ exported, file }: FileProps) => {
  const { t } = useWords()
  const { door } = useHost()
  const [saved, setSaved] = useState<string | null>(null)
  if (door.kind === 'served') {
    const href = `/exports/${encodeURIComponent(exported.id)}/${encodeURIComponent(file.name)}`
    return (
      <a className="icon" href={href} download={file.name} aria-label={t('summary.download', { name: file.name })}>
        <Icon of={Download} />
      </a>
    )
  }
  const save = async () => {
    const answer = await door.shell.call('shell.saveExport', { exportId: exported.id, name: file.name })
    setSaved(answer.saved)
  }
  return (
    <>
      {saved === null ? null : (
        <span className="sm q cut" role="status">
          {t('summary.saved', { path: saved })}
        </span>
      )}
      <button type="button" className="btn" onClick={() => void save()}>
        <Icon of={Save} />
        {t('summary.saveAs')}
      </button>
    </>
  )
}

const ExportedFile = ({ exported, file }: FileProps) => {
  const { t } = useWords()
  const { unit, size } = sizeOf(file.bytes)
  return (
    <li title={t('summary.sha', { hash: file.sha256 })}>
      <span className="cut grow">{file.name}</span>
      <span className="sm q nw">{t(`summary.${unit}`, { size })}</span>
      <SaveAs exported={exported} file={file} />
    </li>
  )
}

const OneExport = ({ exported }: { exported: Export }) => {
  const { t, language } = useWords()
  const { door } = useHost()
  const moment = { date: dayOf(exported.at, language), time: clockOf(exported.at, language) }
  return (
    <div className="exported">
      <div className="row sm q2">
        {t('summary.at', moment)} · {languageNames[exported.language]}
        {door.kind === 'desktop' ? (
          <button
            type="button"
            className="btn ghost end"
            onClick={() => void door.shell.call('shell.revealExport', { exportId: exported.id })}
          >
            <Icon of={FolderOpen} />
            {t('summary.reveal')}
          </button>
        ) : null}
      </div>
      <ul>
        {exported.files.map((file) => (
          <ExportedFile key={file.name} exported={exported} file={file} />
        ))}
      </ul>
    </div>
  )
}

/** Exports made before, newest first; each file can be taken where the person wants it. */
export const PastExports = ({ exports }: { exports: readonly Export[] }) => {
  const { t } = useWords()
  if (exports.length === 0) return <p className="q">{t('summary.noneYet')}</p>
  return exports.map((exported) => <OneExport key={exported.id} exported={exported} />)
}
