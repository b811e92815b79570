import { CircleAlert, RotateCcw } from 'lucide-react'
import { type Failure, sentenceOf } from '../../shared/failure.ts'
import type { Loading } from '../state/use-host.ts'
import { useSlow } from '../state/use-host.ts'
import { useWords } from '../words/use-words.ts'
import { Icon } from './icon.tsx'

/** Grey lines where a list will stand; shown only when it takes longer than 200 ms. */
export const Skeleton = ({ lines = 6 }: { lines?: number }) => {
  const { t } = useWords()
  if (!useSlow(true)) return null
  return (
    <div className="skeleton" role="status" aria-label={t('app.loading')}>
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <span key={line} />
      ))}
    </div>
  )
}

/** What is true where there is nothing to show, and the one next act. */
export const Empty = ({ title, text, children }: { title: string; text?: string; children?: React.ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    {text === undefined ? null : <p>{text}</p>}
    {children}
  </div>
)

/** What happened in words, what is safe, and the way to try again. */
export const Trouble = ({ failure, retry }: { failure: Failure; retry?: () => void }) => {
  const { t, say } = useWords()
  return (
    <div className="note bad" role="alert">
      <Icon of={CircleAlert} />
      <div className="grow">
        <b>{say(sentenceOf(failure))}</b>
        <p>{t('line.lost')}</p>
      </div>
      {retry === undefined ? null : (
        <button type="button" className="btn" onClick={retry}>
          <Icon of={RotateCcw} />
          {t('app.tryAgain')}
        </button>
      )}
    </div>
  )
}

type LoadedProps<T> = { value: T | undefined | null; loading: Loading; children: (value: T) => React.ReactNode }

/** The thing when it is there, else why it is not. */
export const WhenLoaded = <T,>({ value, loading, children }: LoadedProps<T>) => {
  if (value !== undefined && value !== null) return children(value)
  if (loading.failure === null) return <Skeleton />
  return <Trouble failure={loading.failure} retry={loading.retry} />
}
