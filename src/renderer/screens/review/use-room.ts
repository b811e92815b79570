import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Size } from './page-geometry.ts'

/** The inner size of an element as it changes. */
export const useRoom = (): [Size, RefObject<HTMLDivElement | null>] => {
  const element = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Size>({ width: 640, height: 640 })
  useEffect(() => {
    const watched = element.current
    if (watched === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(watched)
    return () => observer.disconnect()
  }, [])
  return [room, element]
}
