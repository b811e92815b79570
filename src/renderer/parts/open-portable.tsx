import { PackageOpen } from 'lucide-react'
import { useState } from 'react'
import type { Opened } from '../../shared/calls/portable.ts'
import { openPortable, type PortableFile } from '../state/portable.ts'
import { batchHref, go } from '../state/routes.ts'
import { tellTrouble } from '../state/tell-trouble.ts'
import { useHost } from '../state/use-host.ts'
import { useWords } from '../words/use-words.ts'
import { PortableButton } from './portable-button.tsx'

/** Opens a batch of another computer and goes to it, or says first that forms have come out otherwise here. */
export const OpenPortable = ({ className }: { className: string }) => {
  const { t } = useWords()
  const host = useHost()
  const [opening, setOpening] = useState(false)
  const [differing, setDiffering] = useState<Opened | null>(null)
  const open = async (file: PortableFile) => {
    setOpening(true)
    const opened = await openPortable(host, file)
    setOpening(false)
    if (!opened.ok) tellTrouble(host, opened.failure)
    else if (opened.value.differing > 0) setDiffering(opened.value)
    else go(batchHref(opened.value.batch.id, 'reading'))
  }
  return (
    <>
      <PortableButton
        name={opening ? t('carry.opening') : t('carry.open')}
        icon={PackageOpen}
        className={className}
        disabled={opening}
        onPick={(file) => void open(file)}
      />
      {differing === null ? null : (
        <p className="sm" role="status">
          <a href={batchHref(differing.batch.id, 'reading')}>{differing.batch.name}</a>{' '}
          {t('carry.differing', { count: differing.differing })}
        </p>
      )}
    </>
  )
}
