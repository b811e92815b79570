import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { createPortal } from 'react-dom'
import { useBarSlot } from '../../parts/bar-slot.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { useWords } from '../../words/use-words.ts'
import { QueuePane, type QueuePaneProps } from './queue-pane.tsx'

/** The queue of a narrow window: one line in the title bar, which opens. */
export const QueueLine = (props: QueuePaneProps) => {
  const { t } = useWords()
  const { current, batch } = props
  const [openAt, setOpenAt] = useState<string | null>(null)
  const slot = useBarSlot()
  const { figures, votesInDoubt } = batch
  if (slot === null) return null
  // whoever has chosen a figure wants to see it: the list is open only for the one it was opened at
  return createPortal(
    <DialogTrigger isOpen={openAt === current} onOpenChange={(open) => setOpenAt(open ? current : null)}>
      <Button className="btn queue-line">
        <Mark kind="open" />
        {votesInDoubt === null ? null : <b className="nw">{t('review.doubtShort', { votes: votesInDoubt })}</b>}
        <span className="q2 nw">{t('review.figuresLeft', { count: figures.open + figures.solved })}</span>
        <Icon of={ChevronDown} small />
      </Button>
      <Popover className="queue-over" placement="bottom start" UNSTABLE_portalContainer={slot}>
        <Dialog aria-label={t('review.queue')}>
          <QueuePane {...props} />
        </Dialog>
      </Popover>
    </DialogTrigger>,
    slot,
  )
}
