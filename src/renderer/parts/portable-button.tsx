import type { LucideIcon } from 'lucide-react'
import { useRef } from 'react'
import { portableEnding } from '../../shared/portable.ts'
import type { PortableFile } from '../state/portable.ts'
import { useHost } from '../state/use-host.ts'
import { Icon } from './icon.tsx'

type PortableProps = {
  name: string
  icon: LucideIcon
  className: string
  disabled?: boolean
  onPick: (file: PortableFile) => void
}

/** Chooses one portable file: the computer's own dialog on the desktop, the browser's in the served app. */
export const PortableButton = ({ name, icon, className, disabled = false, onPick }: PortableProps) => {
  const { door } = useHost()
  const input = useRef<HTMLInputElement>(null)
  const pick = async () => {
    if (door.kind === 'served') return input.current?.click()
    const { path } = await door.shell.call('shell.pickPortable', {})
    if (path !== null) onPick({ path })
  }
  return (
    <>
      <button type="button" className={className} disabled={disabled} onClick={() => void pick()}>
        <Icon of={icon} />
        {name}
      </button>
      {door.kind === 'served' ? (
        <input
          ref={input}
          type="file"
          hidden
          accept={portableEnding}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file !== undefined) onPick({ file })
            currentTarget.value = ''
          }}
        />
      ) : null}
    </>
  )
}
