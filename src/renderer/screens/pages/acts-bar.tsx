import {
  FilePlus2,
  FoldVertical,
  type LucideIcon,
  MapPin,
  PencilLine,
  Redo2,
  RefreshCw,
  RotateCcw,
  RotateCw,
  Scan,
  Scissors,
  Sparkles,
  SquareMinus,
  Undo2,
  UnfoldVertical,
} from 'lucide-react'
import { Button } from 'react-aria-components'
import { pageKeys } from '../../keys/key-names.ts'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Handling } from './use-handling.ts'

type ActProps = { icon: LucideIcon; name: string; press: string; onPress: (() => void) | null; primary?: boolean }

const Act = ({ icon, name, press, onPress, primary = false }: ActProps) => (
  <Button
    className={primary ? 'btn primary' : 'btn ghost'}
    isDisabled={onPress === null}
    {...(onPress === null ? {} : { onPress })}
  >
    <Icon of={icon} small />
    {name}
    <kbd>{press}</kbd>
  </Button>
)

type BarProps = { handling: Handling; chosen: number; mayDrag: boolean }

/** What can be done with the pages chosen, each act with its name and key. */
export const ActsBar = ({ handling, chosen, mayDrag }: BarProps) => {
  const { t } = useWords()
  const { ask, turn } = handling
  const some = chosen > 0
  return (
    <div className="acts-bar" role="toolbar" aria-label={t('pages.acts')}>
      <Act
        primary
        icon={FilePlus2}
        name={t('pages.make')}
        press={pageKeys.make}
        onPress={some ? () => ask('form') : null}
      />
      <Act icon={Scissors} name={t('pages.split')} press={pageKeys.split} onPress={handling.split} />
      <Act icon={FoldVertical} name={t('pages.before')} press={pageKeys.before} onPress={handling.before} />
      <Act icon={UnfoldVertical} name={t('pages.after')} press={pageKeys.after} onPress={handling.after} />
      <Act icon={SquareMinus} name={t('pages.putAside')} press={pageKeys.aside} onPress={handling.aside} />
      <Act icon={Sparkles} name={t('pages.asRead')} press={pageKeys.asRead} onPress={handling.asRead} />
      <span className="sep" />
      <Act
        icon={RotateCcw}
        name={t('pages.left')}
        press={pageKeys.left}
        onPress={turn === null ? null : () => turn(3)}
      />
      <Act
        icon={RotateCw}
        name={t('pages.right')}
        press={pageKeys.right}
        onPress={turn === null ? null : () => turn(1)}
      />
      <Act
        icon={Scan}
        name={t('pages.corners')}
        press={pageKeys.corners}
        onPress={mayDrag ? () => ask('corners') : null}
      />
      <Act
        icon={RefreshCw}
        name={t('pages.again')}
        press={pageKeys.again}
        onPress={turn === null ? null : () => turn(0)}
      />
      <span className="sep" />
      <Act icon={MapPin} name={t('pages.place')} press={pageKeys.place} onPress={some ? () => ask('place') : null} />
      <Act icon={PencilLine} name={t('pages.open')} press={pageKeys.open} onPress={handling.open} />
      <span className="end row">
        <IconButton icon={Undo2} name={`${t('check.undo')} (Ctrl Z)`} onPress={handling.undo} />
        <IconButton icon={Redo2} name={`${t('check.redo')} (Ctrl Y)`} onPress={handling.redo} />
      </span>
    </div>
  )
}
