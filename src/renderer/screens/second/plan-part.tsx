import { useEffect, useState } from 'react'
import type { SecondPlan, SecondStatus } from '../../../shared/second.ts'
import { Choices } from '../../parts/choices.tsx'
import { Choose } from '../../parts/choose.tsx'
import { useWords } from '../../words/use-words.ts'

const kinds = ['none', 'share', 'all'] as const
type Kind = (typeof kinds)[number]

const kindOf = (share: number): Kind => (share === 0 ? 'none' : share === 100 ? 'all' : 'share')
const usualShare = 10
const shareOf: Record<Kind, number> = { none: 0, share: usualShare, all: 100 }

const rates = [0, 2, 5, 10, 20, 50]

type PlanProps = { status: SecondStatus; onPlan: (plan: SecondPlan) => void }

/** The percentage as it is typed; written down when the field is left. */
const Percent = ({ share, onShare }: { share: number; onShare: (share: number) => void }) => {
  const { t } = useWords()
  const [text, setText] = useState(String(share))
  useEffect(() => setText(String(share)), [share])
  const save = () => {
    const asked = Math.round(Number(text))
    if (asked >= 1 && asked <= 99) onShare(asked)
    else setText(String(share))
  }
  return (
    <label className="field percent">
      <span className="sm q nw">{t('second.percent')}</span>
      <input
        inputMode="numeric"
        value={text}
        aria-label={t('second.percent')}
        onChange={({ target }) => setText(target.value)}
        onBlur={save}
        onKeyDown={({ key, currentTarget }) => (key === 'Enter' ? currentTarget.blur() : undefined)}
      />
    </label>
  )
}

/** Which forms are keyed by a second person, and how often one with known answers comes between. */
export const PlanPart = ({ status: { plan }, onPlan }: PlanProps) => {
  const { t } = useWords()
  const kind = kindOf(plan.share)
  return (
    <section className="stack">
      <h2>{t('second.plan')}</h2>
      <Choices
        label={t('second.plan')}
        chosen={kind}
        choices={kinds.map((id) => ({ id, name: t(`second.plans.${id}.name`), text: t(`second.plans.${id}.text`) }))}
        onChoose={(id) => onPlan({ ...plan, share: shareOf[id] })}
      />
      {kind === 'none' ? null : (
        <div className="row">
          {kind === 'share' ? <Percent share={plan.share} onShare={(share) => onPlan({ ...plan, share })} /> : null}
          <Choose
            label={t('second.knownShare')}
            lead={t('second.known')}
            value={String(plan.known)}
            onChoose={(known) => onPlan({ ...plan, known: Number(known) })}
            options={[...new Set([...rates, plan.known])].map((rate) => ({
              value: String(rate),
              name: rate === 0 ? t('second.knownNever') : t('second.knownOften', { percent: rate }),
            }))}
          />
        </div>
      )}
    </section>
  )
}
