import { useEffect, useState } from 'react'

const slotId = 'bar-slot'

/** The place in the title bar for what a screen puts there when it has no room of its own. */
export const BarSlot = () => <div id={slotId} />

/** The place itself, for a portal; null until the title bar is there. */
export const useBarSlot = (): HTMLElement | null => {
  const [slot, setSlot] = useState<HTMLElement | null>(null)
  useEffect(() => setSlot(document.getElementById(slotId)), [])
  return slot
}
