import { useEffect, useState } from 'react'
import type { CallOutput } from '../../../shared/contract.ts'
import type { Figure } from '../../../shared/figure.ts'
import { momentOf } from '../../format/dates.ts'
import { grouped } from '../../format/numbers.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

/** `number`: the how-manieth word on the figure it is. */
type Said = CallOutput<'review.history'>['checks'][number] & { number: number }

const Line = ({ said: { verdict, who, at, how } }: { said: Said }) => {
  const { t, language } = useWords()
  const value = verdict?.kind === 'value' ? grouped(verdict.value, language) : ''
  return (
    <li>
      {t(`check.said.${verdict?.kind ?? 'none'}`, { value, who })}{' '}
      <span className="q">
        {how === 'check' ? null : `${t(`voices.how.${how}`)} · `}
        {momentOf(at, new Date(), language)}
      </span>
    </li>
  )
}

/** All that people said of a figure, oldest first, once there is more than one word on it. */
export const SaidBefore = ({ formId, figure }: { formId: string; figure: Figure }) => {
  const { t } = useWords()
  const { call } = useHost()
  const [all, setAll] = useState<readonly Said[]>([])
  const { slot, check } = figure
  const last = check?.at
  useEffect(() => {
    let isShown = true
    if (last === undefined) setAll([])
    else
      void call('review.history', { formId, slot }).then((answer) => {
        if (isShown && answer.ok) setAll(answer.value.checks.map((said, at) => ({ ...said, number: at + 1 })))
      })
    return () => {
      isShown = false
    }
  }, [call, formId, slot, last])
  if (all.length < 2) return null
  return (
    <details className="said-before sm">
      <summary>{t('check.saidBefore', { count: all.length })}</summary>
      <ol>
        {all.map((said) => (
          <Line key={said.number} said={said} />
        ))}
      </ol>
    </details>
  )
}
