import { Button } from 'react-aria-components'
import { grouped } from '../../format/numbers.ts'
import { keyNames } from '../../keys/key-names.ts'
import { useWords } from '../../words/use-words.ts'

type BarProps = {
  offered: number | null
  mayConfirmAll: boolean
  onAccept: () => void
  onConfirmAll: () => void
  onUnreadable: () => void
  onPassOn: () => void
  /** Whoever does not see what stands has nothing to give a reason for. */
  onReason: (() => void) | null
}

/** The acts on a figure, each with its key. */
export const CheckBar = (props: BarProps) => {
  const { offered, mayConfirmAll, onAccept, onConfirmAll, onUnreadable, onPassOn, onReason } = props
  const { t, language } = useWords()
  return (
    <footer className="check-bar">
      <Button className="btn primary" isDisabled={offered === null} onPress={onAccept}>
        {offered === null ? t('check.acceptEmpty') : t('check.accept', { value: grouped(offered, language) })}
        <kbd>{keyNames.accept}</kbd>
      </Button>
      <Button className="btn ghost" onPress={onUnreadable}>
        <kbd>{keyNames.unreadable}</kbd> {t('check.unreadable')}
      </Button>
      <Button className="btn ghost" onPress={onPassOn}>
        <kbd>{keyNames.passOn}</kbd> {t('check.passOn')}
      </Button>
      {onReason === null ? null : (
        <Button className="btn ghost" isDisabled={offered === null} onPress={onReason}>
          <kbd>{keyNames.reason}</kbd> {t('check.withReason')}
        </Button>
      )}
      {mayConfirmAll ? (
        <Button className="btn ghost" onPress={onConfirmAll}>
          <kbd>{keyNames.confirmAll}</kbd> {t('check.confirmAll')}
        </Button>
      ) : null}
    </footer>
  )
}
