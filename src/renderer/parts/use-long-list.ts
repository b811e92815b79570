import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

type LongList = {
  count: number
  scroller: RefObject<HTMLElement | null>
  rowHeight: (index: number) => number
  keyOf: (index: number) => string
  /** Called when the end of what is there comes near. */
  onNearEnd?: () => void
}

const near = 20

/** The rows of a long list that are in sight: only those are in the page. */
export const useLongList = ({ count, scroller, rowHeight, keyOf, onNearEnd }: LongList) => {
  const list = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    getItemKey: keyOf,
    overscan: 12,
  })
  const rows = list.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  const atEnd = count > 0 && last >= count - near
  useEffect(() => {
    if (atEnd) onNearEnd?.()
  }, [atEnd, onNearEnd])
  return { rows, height: list.getTotalSize(), scrollTo: list.scrollToIndex }
}
