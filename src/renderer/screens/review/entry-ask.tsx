import { LineAsk } from '../../parts/line-ask.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Asking, FigureEntry } from './use-figure-entry.ts'

/** The line that goes with a figure: why it is what a person says, or what the next person should know. */
export const EntryAsk = ({ asking, entry }: { asking: Asking; entry: FigureEntry }) => {
  const { t } = useWords()
  return asking === 'reason' ? (
    <LineAsk
      title={t('check.reasonTitle')}
      label={t('check.reasonLabel')}
      text={t('check.reasonText')}
      act={t('check.reasonGo')}
      mustSay
      onSay={entry.answer}
      onClose={entry.keep}
    />
  ) : (
    <LineAsk
      title={t('check.passOnTitle')}
      label={t('check.note')}
      text={t('check.passOnText')}
      act={t('check.passOnGo')}
      onSay={entry.answer}
      onClose={entry.keep}
    />
  )
}
