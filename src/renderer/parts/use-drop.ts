import { useEffect, useEffectEvent, useState } from 'react'
import { useHost } from '../state/use-host.ts'
import { type Dropped, filesOf, pathsOf } from '../wire/dropped.ts'

const bearsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Takes files and folders dropped anywhere on the window; true while they hang over it. */
export const useDrop = (onDrop: (dropped: Dropped) => void): boolean => {
  const { door } = useHost()
  const [over, setOver] = useState(false)
  const take = useEffectEvent(async (transfer: DataTransfer) => {
    const dropped = door.kind === 'desktop' ? pathsOf(transfer, door.shell) : await filesOf(transfer)
    onDrop(dropped)
  })
  useEffect(() => {
    const hang = (event: DragEvent) => {
      if (!bearsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!bearsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      setOver(false)
      void take(event.dataTransfer)
    }
    window.addEventListener('dragover', hang)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', hang)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
