import { ArrowRight } from 'lucide-react'
import type { SecondStatus } from '../../../shared/second.ts'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { batchHref } from '../../state/routes.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

const Yours = ({ yours }: Pick<SecondStatus, 'yours'>) => {
  const { t } = useWords()
  const who = useHostState((state) => state.settings?.reviewer ?? '')
  if (yours === null) return t('second.whoFirst')
  return yours.figures === 0
    ? t('second.yoursNone', { who })
    : t('second.yours', { who, figures: yours.figures, count: yours.forms })
}

/** How far it has come, what waits for the person at the keyboard, and what waits for somebody to decide. */
export const ProgressPart = ({ status, batchId }: { status: SecondStatus; batchId: string }) => {
  const { t } = useWords()
  const { forms, figures, contested, yours, plan } = status
  return (
    <section className="stack">
      <h2>{t('second.progress')}</h2>
      {plan.share === 0 ? null : (
        <>
          <p>
            {t('second.chosen', { count: forms.chosen, all: forms.all })} · {t('second.done', { count: forms.done })} ·{' '}
            {t('second.keyed', { keyed: figures.keyed, count: figures.chosen })}
          </p>
          <div className="row">
            <a className="btn primary" href={batchHref(batchId, 'key')}>
              {t('second.keyNow')}
              <Icon of={ArrowRight} small />
            </a>
            <span className="q2">
              <Yours yours={yours} />
            </span>
          </div>
        </>
      )}
      <div className="row">
        {contested === 0 ? (
          <span className="q2">{t('second.contestedNone')}</span>
        ) : (
          <>
            <span className="state open">
              <Mark kind="open" /> {t('second.contested', { count: contested })}
            </span>
            <a className="btn" href={batchHref(batchId, 'review')}>
              {t('second.decide')}
            </a>
          </>
        )}
      </div>
    </section>
  )
}
