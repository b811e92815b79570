import type { FigureLevel, FigureState } from '../../shared/figure.ts'
import { grouped } from '../format/numbers.ts'
import { useWords } from '../words/use-words.ts'

/** A count of anything but votes from a form. */
export const Count = ({ of: value }: { of: number }) => grouped(value, useWords().language)

type FigureNumberProps = { value: number | null; level: FigureLevel; state: FigureState }

/** A figure of a form: the line beneath says who stands behind it. */
export const FigureNumber = ({ value, level, state }: FigureNumberProps) => {
  const { t, language } = useWords()
  if (value === null) return <span className="q">{t('review.illegible')}</span>
  return <span className={state === 'solved' ? `${level} solvedval` : level}>{grouped(value, language)}</span>
}
