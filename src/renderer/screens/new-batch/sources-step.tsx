import { FileText, FlaskConical, FolderOpen, type LucideIcon, Upload, X } from 'lucide-react'
import { useStore } from 'zustand'
import type { BatchDetail, Source } from '../../../shared/batch.ts'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { Mark } from '../../parts/mark.tsx'
import { PickButton } from '../../parts/pick-buttons.tsx'
import { changeBatch } from '../../state/change-batch.ts'
import { uploads } from '../../state/uploads.ts'
import { useHost } from '../../state/use-host.ts'
import type { Dropped } from '../../wire/dropped.ts'
import { useWords, type Words } from '../../words/use-words.ts'
import { IntakeLine } from './intake-line.tsx'

const icons = { folder: FolderOpen, file: FileText, upload: Upload, sample: FlaskConical } satisfies Record<
  Source['kind'],
  LucideIcon
>

const nameOf = ({ kind, path }: Source, t: Words['t']): string => {
  if (kind === 'sample') return t('prepare.sampleSource')
  return kind === 'upload' && path === '' ? t('prepare.uploadSource') : path
}

const SourceRow = ({ batchId, source }: { batchId: string; source: Source }) => {
  const { t } = useWords()
  const host = useHost()
  const name = nameOf(source, t)
  const remove = () =>
    changeBatch(host, batchId, (call) => call('batches.removeSource', { batchId, sourceId: source.id }))
  return (
    <tr>
      <td className="src-icon">
        <Icon of={icons[source.kind]} />
      </td>
      <td className="src-path" title={name}>
        {name}
      </td>
      <td className="num">{t('unit.files', { count: source.files })}</td>
      <td className="num q2">{t('unit.pages', { count: source.pages })}</td>
      <td className="num src-out">
        <IconButton icon={X} name={t('prepare.remove', { path: name })} onPress={() => void remove()} />
      </td>
    </tr>
  )
}

/** What of the sources will not be read, counted; each is named once the batch runs. */
const NotTaken = ({ sources }: { sources: readonly Source[] }) => {
  const { t } = useWords()
  const copies = sources.reduce((sum, source) => sum + source.copies, 0)
  const refused = sources.reduce((sum, source) => sum + source.refused, 0)
  return (
    <div className="not-taken sm">
      {copies > 0 ? <span className="q2">{t('prepare.copies', { count: copies })}</span> : null}
      {refused > 0 ? (
        <span className="state bad">
          <Mark kind="failed" />
          {t('prepare.refused', { count: refused })}
        </span>
      ) : null}
    </div>
  )
}

const AddButtons = ({ batch, onTake }: SourcesProps) => {
  const { t } = useWords()
  const host = useHost()
  const addSample = () => changeBatch(host, batch.id, (call) => call('batches.addSample', { batchId: batch.id }))
  return (
    <div className="row add">
      <PickButton what="folders" name={t('prepare.addFolder')} className="btn" onPick={onTake} />
      <PickButton what="files" name={t('prepare.addFiles')} className="btn" onPick={onTake} />
      {batch.sources.some(({ kind }) => kind === 'sample') ? null : (
        <button type="button" className="btn ghost" onClick={() => void addSample()}>
          {t('prepare.addSample')}
        </button>
      )}
      <NotTaken sources={batch.sources} />
    </div>
  )
}

type SourcesProps = { batch: BatchDetail; onTake: (dropped: Dropped) => void }

/** Where the files come from, with what was found in each. */
export const SourcesStep = ({ batch, onTake }: SourcesProps) => {
  const { t } = useWords()
  const sending = useStore(uploads, (all) => all[batch.id])
  const { sources, intake } = batch
  return (
    <section className="step">
      <h2>{t('prepare.sources')}</h2>
      <div>
        {sources.length === 0 && intake === null && sending === undefined ? (
          <p className="q2">{t('prepare.noSources')}</p>
        ) : (
          <table className="table src" aria-label={t('prepare.sources')}>
            <tbody>
              {sources.map((source) => (
                <SourceRow key={source.id} batchId={batch.id} source={source} />
              ))}
            </tbody>
          </table>
        )}
        <IntakeLine intake={intake} sending={sending} />
        <AddButtons batch={batch} onTake={onTake} />
      </div>
    </section>
  )
}
