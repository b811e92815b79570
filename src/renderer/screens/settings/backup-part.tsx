import { ArchiveRestore, DatabaseBackup, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import type { BackedUp } from '../../../shared/calls/workspace.ts'
import type { Result } from '../../../shared/result.ts'
import type { Shell } from '../../../shared/shell.ts'
import { sizeOf } from '../../format/numbers.ts'
import { Icon } from '../../parts/icon.tsx'
import type { Host } from '../../state/host.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { Line } from './line.tsx'

/** Null: the person changed their mind. */
type Work = (shell: Shell, call: Host['call']) => Promise<Result<BackedUp> | null>

const backUp: Work = async (shell, call) => {
  const { path } = await shell.call('shell.pickFolder', { what: 'backup-goes-to' })
  return path === null ? null : call('workspace.backup', { to: path })
}

const restore: Work = async (shell, call) => {
  const from = await shell.call('shell.pickFolder', { what: 'backup' })
  if (from.path === null) return null
  const to = await shell.call('shell.pickFolder', { what: 'restored-to' })
  return to.path === null ? null : call('workspace.restore', { from: from.path, to: to.path })
}

const WhatWasDone = ({ made, next }: { made: BackedUp; next: string | null }) => {
  const { t } = useWords()
  const { unit, size } = sizeOf(made.bytes)
  const [path] = made.outside
  const count = made.outside.length
  return (
    <div className="sm" role="status">
      <p>{t('carry.backedUp', { count: made.files, size: t(`summary.${unit}`, { size }), path: made.path })}</p>
      {path === undefined ? null : <p>{t('carry.outside', { count, path })}</p>}
      {made.brokenAct === null ? null : <p>{t('carry.brokenAct', { line: made.brokenAct })}</p>}
      {next === null ? null : <p>{next}</p>}
    </div>
  )
}

type ActProps = { name: string; going: string; icon: LucideIcon; work: Work; next?: string }

const Act = ({ name, going, icon, work, next }: ActProps) => {
  const host = useHost()
  const { door } = host
  const [isGoing, setGoing] = useState(false)
  const [made, setMade] = useState<BackedUp | null>(null)
  if (door.kind === 'served') return null
  const press = async () => {
    setGoing(true)
    setMade(null)
    const answer = await work(door.shell, host.call)
    setGoing(false)
    if (answer?.ok) setMade(answer.value)
    else if (answer !== null) tellTrouble(host, answer.failure)
  }
  return (
    <>
      <button type="button" className="btn" disabled={isGoing} onClick={() => void press()}>
        <Icon of={icon} />
        {isGoing ? going : name}
      </button>
      {made === null ? null : <WhatWasDone made={made} next={next ?? null} />}
    </>
  )
}

/** Keeps the workspace safe, and brings it back. A served page cannot name a folder of this computer. */
export const BackupPart = () => {
  const { t } = useWords()
  const { door } = useHost()
  if (door.kind === 'served')
    return (
      <Line name={t('carry.backup')}>
        <span className="q2">{t('carry.onlyDesktop')}</span>
      </Line>
    )
  return (
    <>
      <Line name={t('carry.backup')} note={t('carry.backupNote')}>
        <Act name={t('carry.backUp')} going={t('carry.backingUp')} icon={DatabaseBackup} work={backUp} />
      </Line>
      <Line name={t('carry.restore')} note={t('carry.restoreNote')}>
        <Act
          name={t('carry.restoreInto')}
          going={t('carry.restoring')}
          icon={ArchiveRestore}
          work={restore}
          next={t('carry.startThere')}
        />
      </Line>
    </>
  )
}
