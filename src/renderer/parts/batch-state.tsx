import { CircleStop, Clock, FolderOpen, ListEnd, type LucideIcon, Pause, Play } from 'lucide-react'
import type { BatchSummary } from '../../shared/batch.ts'
import { durationOf } from '../format/durations.ts'
import { percentOf } from '../format/numbers.ts'
import { useWords, type Words } from '../words/use-words.ts'
import { Icon } from './icon.tsx'
import { Mark } from './mark.tsx'

const icons = {
  open: FolderOpen,
  queued: Clock,
  running: Play,
  paused: Pause,
  done: ListEnd,
  cancelled: CircleStop,
} satisfies Record<BatchSummary['state'], LucideIcon>

const wordsOf = (batch: BatchSummary, t: Words['t']): string => {
  const { state, position, progress, account, figures } = batch
  const share = percentOf(progress.share)
  switch (state) {
    case 'open':
      return account.pages.waiting === 0 ? t('state.emptyOpen') : t('state.openPages', { count: account.pages.waiting })
    case 'queued':
      return t('state.queued', { position: position ?? 1 })
    case 'running':
      return progress.secondsLeft === null
        ? t('state.running')
        : t('state.runningLeft', { left: durationOf(progress.secondsLeft, t) })
    case 'paused':
      return t('state.paused', { share })
    case 'cancelled':
      return t('state.cancelled', { share })
    case 'done': {
      const doubt = figures.open + figures.solved
      return doubt === 0 ? t('state.done') : t('state.doneDoubt', { count: doubt })
    }
  }
}

/** What a batch is doing, in words; `plain` without the time left, where that stands beside it. */
export const BatchStateWords = ({ batch, plain = false }: { batch: BatchSummary; plain?: boolean }) => {
  const { t } = useWords()
  const doubtful = batch.state === 'done' && batch.figures.open + batch.figures.solved > 0
  return (
    <span className="state calm">
      {doubtful ? <Mark kind={batch.figures.open > 0 ? 'open' : 'solved'} /> : <Icon of={icons[batch.state]} />}
      {plain && batch.state === 'running' ? t('state.running') : wordsOf(batch, t)}
    </span>
  )
}
