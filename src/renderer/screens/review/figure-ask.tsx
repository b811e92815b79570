import { Equal } from 'lucide-react'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import { slotName } from '../../format/slots.ts'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { FigureNumber } from '../../parts/number.tsx'
import { useWords } from '../../words/use-words.ts'
import { Crop } from './crop.tsx'

const Why = ({ figure }: { figure: Figure }) => {
  const { t, say } = useWords()
  if (figure.why === null) return <p className="sm q2">{t('review.proved')}</p>
  return (
    <div className={figure.state === 'open' ? 'note open' : 'note'}>
      <Icon of={Equal} />
      <p>{say(figure.why)}</p>
    </div>
  )
}

const Heard = ({ figure }: { figure: Figure }) => {
  const { t } = useWords()
  const changed = figure.read !== null && figure.value !== null && figure.read !== String(figure.value)
  return (
    <dl className="heard">
      {figure.state === 'open' ? null : (
        <div>
          <dt>{t('review.value')}</dt>
          <dd className="big">
            {changed ? <s className="old">{figure.read}</s> : null}
            <FigureNumber {...figure} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('review.machineRead')}</dt>
        <dd className={figure.state === 'open' ? 'big' : ''}>{figure.read ?? t('review.nothingRead')}</dd>
      </div>
      <div>
        <dt>{t('review.words')}</dt>
        <dd>{figure.words ?? t('review.noWords')}</dd>
      </div>
    </dl>
  )
}

type AskProps = { form: FormDetail; figure: Figure; definition: FormDefinition | undefined }

/** The chosen figure: its crop, what was read, and why it is as it is. */
export const FigureAsk = ({ form, figure, definition }: AskProps) => {
  const { t, say } = useWords()
  const name = slotName(figure.slot, definition, say)
  return (
    <section className="ask" aria-label={t('review.figure')}>
      <div className="row">
        <h2 className="cut">{name}</h2>
        <span className={`state end ${figure.state}`}>
          <Mark kind={figure.state} /> {t(`mark.${figure.state}`)}
        </span>
      </div>
      <Crop form={form} figure={figure} name={name} />
      <Heard figure={figure} />
      <Why figure={figure} />
    </section>
  )
}
