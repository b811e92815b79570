import { Package } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { BatchDetail } from '../../../shared/batch.ts'
import type { Packed, PortableSize } from '../../../shared/calls/portable.ts'
import { portableEnding } from '../../../shared/portable.ts'
import type { Result } from '../../../shared/result.ts'
import { sizeOf } from '../../format/numbers.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Host } from '../../state/host.ts'
import { loadExports } from '../../state/loads.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords, type Words } from '../../words/use-words.ts'

const sizeWords = (bytes: number, t: Words['t']): string => {
  const { unit, size } = sizeOf(bytes)
  return t(`summary.${unit}`, { size })
}

/** Asked when the batch has ended: before that it still grows. */
const usePortableSize = (host: Host, batchId: string, ended: boolean): PortableSize | null => {
  const [size, setSize] = useState<PortableSize | null>(null)
  useEffect(() => {
    if (ended) void host.call('portable.size', { batchId }).then((answer) => setSize(answer.ok ? answer.value : null))
  }, [host, batchId, ended])
  return size
}

/** Null: the person changed their mind. */
const write = async (host: Host, { id: batchId, fullName }: BatchDetail): Promise<Result<Packed> | null> => {
  if (host.door.kind === 'served') return host.call('portable.packForDownload', { batchId })
  const { path } = await host.door.shell.call('shell.savePortable', { name: `${fullName}${portableEnding}` })
  return path === null ? null : host.call('portable.pack', { batchId, to: path })
}

const WhatWasWritten = ({ packed }: { packed: Packed }) => {
  const { t } = useWords()
  const [path] = packed.missing
  return (
    <div className="sm" role="status">
      <p>{t('carry.written', { size: sizeWords(packed.bytes, t) })}</p>
      <p className="q2 long-value">{packed.path}</p>
      {path === undefined ? null : <p>{t('carry.missing', { count: packed.missing.length, path })}</p>}
    </div>
  )
}

/** The batch as one file for another computer: what it holds, and the way to write it. */
export const PortableFilePart = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const host = useHost()
  const ended = batch.state === 'done' || batch.state === 'cancelled'
  const size = usePortableSize(host, batch.id, ended)
  const [writing, setWriting] = useState(false)
  const [packed, setPacked] = useState<Packed | null>(null)
  const press = async () => {
    setWriting(true)
    setPacked(null)
    const answer = await write(host, batch)
    if (answer?.ok && host.door.kind === 'served') await loadExports(host, batch.id)
    setWriting(false)
    if (answer?.ok) setPacked(answer.value)
    else if (answer !== null) tellTrouble(host, answer.failure, batch.id)
  }
  const { files = 0, pages = 0, inPlace = 0, bytes = 0 } = size ?? {}
  return (
    <section className="carry" aria-label={t('carry.fileTitle')}>
      <h2>{t('carry.fileTitle')}</h2>
      <p className="sm q2">{t('carry.fileText')}</p>
      {size === null ? null : <p className="sm">{t('carry.holds', { files, pages, size: sizeWords(bytes, t) })}</p>}
      {inPlace === 0 ? null : <p className="sm">{t('carry.inPlace', { count: inPlace })}</p>}
      <button type="button" className="btn" disabled={writing || !ended} onClick={() => void press()}>
        <Icon of={Package} />
        {writing ? t('carry.writing') : t('carry.write')}
      </button>
      {ended ? null : <p className="sm q">{t('carry.notEnded')}</p>}
      {packed === null ? null : <WhatWasWritten packed={packed} />}
    </section>
  )
}
