import { Check } from 'lucide-react'
import { Fragment } from 'react'
import type { CheckedSum } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import type { Slot } from '../../../shared/slot.ts'
import { grouped } from '../../format/numbers.ts'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { useWords } from '../../words/use-words.ts'
import { differenceOf, type SumNumber, sideOf } from './sum-words.ts'

const Side = ({ numbers, strong = false }: { numbers: readonly SumNumber[]; strong?: boolean }) => {
  const { language } = useWords()
  const written = ({ value }: SumNumber) => (value === null ? '?' : grouped(value, language))
  return numbers.map((number, at) => (
    <Fragment key={number.key}>
      {at === 0 ? null : ' + '}
      {number.here ? <mark>{written(number)}</mark> : strong ? <b>{written(number)}</b> : written(number)}
    </Fragment>
  ))
}

const Verdict = ({ holds }: { holds: CheckedSum['holds'] }) => {
  const { t } = useWords()
  if (holds === null) return <Mark kind="open" label={t('review.unknown')} />
  if (!holds) return <Mark kind="failed" label={t('review.broken')} />
  return (
    <span>
      <Icon of={Check} small />
      <span className="sr">{t('review.holds')}</span>
    </span>
  )
}

const SumLine = ({ sum, form, slot }: { sum: CheckedSum; form: FormDetail; slot: Slot | undefined }) => {
  const { t, say } = useWords()
  const difference = sum.holds === false ? differenceOf(sum) : null
  return (
    <li>
      <Verdict holds={sum.holds} />
      <span className="eq">
        <Side numbers={sideOf(sum.left, form.figures, slot)} /> {sum.relation === '<=' ? '≤' : '='}{' '}
        <Side numbers={sideOf(sum.right, form.figures, slot)} strong />
        {difference === null || difference === 0 ? null : (
          <>
            {' '}
            <span className="state bad">{t('review.difference', { difference })}</span>
          </>
        )}
      </span>
      <span className="sm q label">{say(sum.label)}</span>
    </li>
  )
}

/** The form's identities with its numbers put in: shown, not claimed. */
export const Sums = ({ form, slot }: { form: FormDetail; slot: Slot | undefined }) => {
  const { t } = useWords()
  const broken = form.sums.filter(({ holds }) => holds === false).length
  const unknown = form.sums.filter(({ holds }) => holds === null).length
  if (form.sums.length === 0) return null
  const unknownWords = t('review.someUnknown', { count: unknown })
  const openWords = unknown > 0 ? unknownWords : t('review.allHold')
  return (
    <section className="sums-part" aria-label={t('review.sums')}>
      <h2 className="row">
        {t('review.sums')}
        <span className="end sm q">{broken > 0 ? t('review.someBroken', { count: broken }) : openWords}</span>
      </h2>
      <ul className="sums">
        {form.sums.map((sum) => (
          <SumLine key={sum.code} sum={sum} form={form} slot={slot} />
        ))}
      </ul>
    </section>
  )
}
