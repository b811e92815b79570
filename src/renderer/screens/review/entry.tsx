import type { Figure } from '../../../shared/figure.ts'
import { grouped } from '../../format/numbers.ts'
import { useWords } from '../../words/use-words.ts'
import { type Typed, valueTyped } from './typed-figure.ts'

/** What Enter would write down: what was typed; else, where it is not open, what stands there. */
export const valueOffered = ({ state, level, value }: Figure, typed: Typed): number | null =>
  valueTyped(typed) ?? (state === 'open' && level === 'read' ? null : value)

/** The answer as it will be written down. An open figure starts empty: nothing is chosen for the person. */
export const Entry = ({ offered, typed }: { offered: number | null; typed: Typed }) => {
  const { t, language } = useWords()
  return (
    <output className={typed === null ? 'entry' : 'entry typed'} aria-live="polite">
      <span className="entry-value">{offered === null ? <span className="caret" /> : grouped(offered, language)}</span>
      <span className="sm q">{offered === null ? t('check.typeIt') : t('check.typeToReplace')}</span>
    </output>
  )
}
