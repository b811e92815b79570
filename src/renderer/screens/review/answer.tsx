import { ChevronDown, ChevronUp } from 'lucide-react'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import type { Slot } from '../../../shared/slot.ts'
import { placeOf } from '../../format/places.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { FigureAsk } from './figure-ask.tsx'
import { FigureList } from './figure-list.tsx'
import { Findings } from './findings.tsx'
import { goTo, type Neighbours } from './neighbours.ts'
import { Sums } from './sums.tsx'

type AnswerProps = {
  form: FormDetail
  figure: Figure | undefined
  onChoose: (slot: Slot) => void
  neighbours: Neighbours
}

/** One figure with its crop and reason, then the arithmetic of the form, then all its figures. */
export const Answer = ({ form, figure, onChoose, neighbours }: AnswerProps) => {
  const { t, say } = useWords()
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form.form))
  return (
    <section className="answer" aria-label={t('review.figures')}>
      <header className="which-form">
        <div className="grow">
          <h1 className="cut" title={placeOf(form, t)}>
            {placeOf(form, t)}
          </h1>
          <span className="sm q2 cut">{definition === undefined ? form.form : say(definition.code)}</span>
        </div>
        <IconButton
          icon={ChevronUp}
          name={`${t('review.previousForm')} (K)`}
          disabled={neighbours.above === undefined}
          onPress={() => goTo(neighbours.above)}
        />
        <IconButton
          icon={ChevronDown}
          name={`${t('review.nextForm')} (J)`}
          disabled={neighbours.below === undefined}
          onPress={() => goTo(neighbours.below)}
        />
      </header>
      <div className="proof">
        {figure === undefined ? null : <FigureAsk form={form} figure={figure} definition={definition} />}
        <Sums form={form} slot={figure?.slot} />
        <Findings findings={form.issues} onChoose={onChoose} definition={definition} />
        <FigureList form={form} definition={definition} slot={figure?.slot} onChoose={onChoose} />
      </div>
    </section>
  )
}
