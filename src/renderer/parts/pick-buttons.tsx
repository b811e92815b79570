import { Files, FolderOpen } from 'lucide-react'
import { useRef } from 'react'
import { useHost } from '../state/use-host.ts'
import { type Dropped, droppedPaths, filesPicked } from '../wire/dropped.ts'
import { Icon } from './icon.tsx'

type PickProps = { what: 'folders' | 'files'; name: string; className: string; onPick: (picked: Dropped) => void }

/** Chooses folders or files: the computer's own dialog on the desktop, the browser's in the served app. */
export const PickButton = ({ what, name, className, onPick }: PickProps) => {
  const { door } = useHost()
  const input = useRef<HTMLInputElement>(null)
  const pick = async () => {
    if (door.kind === 'served') {
      if (input.current === null) return
      input.current.webkitdirectory = what === 'folders'
      input.current.click()
      return
    }
    const { paths } = await door.shell.call(what === 'folders' ? 'shell.pickFolders' : 'shell.pickFiles', {})
    if (paths.length > 0) onPick(droppedPaths(paths))
  }
  return (
    <>
      <button type="button" className={className} onClick={() => void pick()}>
        <Icon of={what === 'folders' ? FolderOpen : Files} />
        {name}
      </button>
      {door.kind === 'served' ? (
        <input
          ref={input}
          type="file"
          hidden
          multiple
          onChange={({ currentTarget }) => {
            if (currentTarget.files !== null && currentTarget.files.length > 0) onPick(filesPicked(currentTarget.files))
            currentTarget.value = ''
          }}
        />
      ) : null}
    </>
  )
}
