import { type PointerEvent, type RefObject, useRef } from 'react'

const threshold = 4
type Start = { x: number; y: number; left: number; top: number; moving: boolean }

/** Dragging moves the page under the pointer; a press that does not move stays a click. */
export const useDragPan = (element: RefObject<HTMLElement | null>) => {
  const start = useRef<Start | null>(null)
  return {
    onPointerDown: ({ button, clientX, clientY }: PointerEvent) => {
      if (button !== 0 || element.current === null) return
      const { scrollLeft, scrollTop } = element.current
      start.current = { x: clientX, y: clientY, left: scrollLeft, top: scrollTop, moving: false }
    },
    onPointerMove: ({ clientX, clientY, pointerId }: PointerEvent) => {
      const from = start.current
      if (from === null || element.current === null) return
      const [dx, dy] = [clientX - from.x, clientY - from.y]
      if (!from.moving && Math.hypot(dx, dy) < threshold) return
      if (!from.moving) element.current.setPointerCapture(pointerId)
      from.moving = true
      element.current.scrollTo(from.left - dx, from.top - dy)
    },
    onPointerUp: () => {
      start.current = null
    },
    onPointerCancel: () => {
      start.current = null
    },
  }
}
