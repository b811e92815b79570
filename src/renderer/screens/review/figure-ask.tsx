import { Equal } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import { slotName } from '../../format/slots.ts'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { useWords } from '../../words/use-words.ts'
import { Crop } from './crop.tsx'
import { Entry } from './entry.tsx'
import { markOf } from './mark-of.ts'
import { Options } from './options.tsx'
import { SaidBefore } from './said-before.tsx'
import { SaidLine } from './said-line.tsx'
import type { FigureEntry } from './use-figure-entry.ts'
import { Agreed, Voices } from './voices.tsx'

const Why = ({ figure }: { figure: Figure }) => {
  const { t, say } = useWords()
  if (figure.why === null) return <p className="sm q2">{t('review.proved')}</p>
  return (
    <div className={markOf(figure) === 'open' ? 'note open' : 'note'}>
      <Icon of={Equal} />
      <p>{say(figure.why)}</p>
    </div>
  )
}

/** What the machine read of an open figure is not in sight until a person has typed or asked: it would nudge. */
const Heard = ({ figure, shown }: { figure: Figure; shown: boolean }) => {
  const { t } = useWords()
  return (
    <dl className="heard">
      {shown ? (
        <div>
          <dt>{t('review.machineRead')}</dt>
          <dd>{figure.read ?? t('review.nothingRead')}</dd>
        </div>
      ) : null}
      <div>
        <dt>{t('review.words')}</dt>
        <dd>{figure.words ?? t('review.noWords')}</dd>
      </div>
    </dl>
  )
}

/** Whoever chose a figure in the queue has come to decide: the next keys are for the figure, not for the queue. */
const useFocusFromQueue = ({ slot }: Figure) => {
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    if (slot !== undefined && document.activeElement?.closest('.todo')) section.current?.focus()
  }, [slot])
  return section
}

type AskProps = { form: FormDetail; figure: Figure; definition: FormDefinition | undefined; entry: FigureEntry }

/** The chosen figure: its crop, what was read, and why it is as it is. */
export const FigureAsk = ({ form, figure, definition, entry }: AskProps) => {
  const { t, say } = useWords()
  const name = slotName(figure.slot, definition, say)
  const section = useFocusFromQueue(figure)
  return (
    <section
      ref={section}
      tabIndex={-1}
      className="ask"
      data-figure={`${form.id} ${figure.slot}`}
      aria-label={t('review.figure')}
    >
      <div className="row">
        <h2 className="cut">{name}</h2>
        <span className={`state end ${markOf(figure)}`}>
          <Mark kind={markOf(figure)} /> {t(`mark.${markOf(figure)}`)}
        </span>
      </div>
      <Crop form={form} figure={figure} name={name} />
      <Heard figure={figure} shown={entry.shown || markOf(figure) !== 'open'} />
      {figure.check === undefined ? null : <SaidLine check={figure.check} />}
      <SaidBefore formId={form.id} figure={figure} />
      {figure.agreed === undefined ? null : <Agreed agreed={figure.agreed} />}
      {figure.contested === undefined ? <Why figure={figure} /> : <Voices contested={figure.contested} />}
      <div className="decide">
        <Entry offered={entry.offered} typed={entry.typed} />
        <Options
          form={form}
          figure={figure}
          chosen={entry.value}
          shown={entry.shown}
          onShow={entry.show}
          onChoose={entry.choose}
        />
      </div>
    </section>
  )
}
