import { ChevronDown, ChevronUp, Redo2, Undo2 } from 'lucide-react'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import type { Slot } from '../../../shared/slot.ts'
import { placeOf } from '../../format/places.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { CheckBar } from './check-bar.tsx'
import { FigureAsk } from './figure-ask.tsx'
import { FigureList } from './figure-list.tsx'
import { Findings } from './findings.tsx'
import { goTo, type Neighbours } from './neighbours.ts'
import { Sums } from './sums.tsx'
import type { Checking } from './use-checking.ts'
import type { FigureEntry } from './use-figure-entry.ts'

type AnswerProps = {
  /** With what has been typed so far. */
  form: FormDetail
  figure: Figure
  onChoose: (slot: Slot) => void
  neighbours: Neighbours
  checking: Checking
  entry: FigureEntry
  mayConfirmAll: boolean
}

/** One figure with its crop and reason, then the arithmetic of the form, then all its figures. */
export const Answer = ({ form, figure, onChoose, neighbours, checking, entry, mayConfirmAll }: AnswerProps) => {
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
        <IconButton icon={Undo2} name={`${t('check.undo')} (Ctrl Z)`} onPress={checking.undo} />
        <IconButton icon={Redo2} name={`${t('check.redo')} (Ctrl Y)`} onPress={checking.redo} />
        <IconButton
          icon={ChevronUp}
          name={t('review.previousForm')}
          disabled={neighbours.above === undefined}
          onPress={() => goTo(neighbours.above)}
        />
        <IconButton
          icon={ChevronDown}
          name={t('review.nextForm')}
          disabled={neighbours.below === undefined}
          onPress={() => goTo(neighbours.below)}
        />
      </header>
      <div className="proof">
        <FigureAsk form={form} figure={figure} definition={definition} entry={entry} />
        <Sums form={form} slot={figure.slot} />
        <Findings findings={form.issues} onChoose={onChoose} definition={definition} />
        <FigureList form={form} definition={definition} slot={figure.slot} onChoose={onChoose} />
      </div>
      <CheckBar
        offered={entry.offered}
        mayConfirmAll={mayConfirmAll}
        onAccept={entry.accept}
        onConfirmAll={entry.confirmAll}
        onUnreadable={entry.unreadable}
        onPassOn={() => entry.ask('pass-on')}
        onReason={() => entry.ask('reason')}
      />
    </section>
  )
}
