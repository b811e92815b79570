import { Redo2, Undo2 } from 'lucide-react'
import { placeOf } from '../../format/places.ts'
import { slotName } from '../../format/slots.ts'
import { IconButton } from '../../parts/icon-button.tsx'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { CheckBar } from '../review/check-bar.tsx'
import { Crop } from '../review/crop.tsx'
import { Entry } from '../review/entry.tsx'
import { BlindList } from './blind-list.tsx'
import type { BlindPlace } from './blind-place.ts'
import type { BlindEntry } from './use-blind-entry.ts'
import type { Keying } from './use-keying.ts'

type AnswerProps = { place: BlindPlace; keying: Keying; entry: BlindEntry }

/** One figure enlarged and room for what a person sees; nothing that was read or said of it. */
export const BlindAnswer = ({ place: { form, figure }, keying, entry }: AnswerProps) => {
  const { t, say } = useWords()
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form.form))
  const name = slotName(figure.slot, definition, say)
  return (
    <section className="answer" aria-label={t('second.keyTitle')}>
      <header className="which-form">
        <div className="grow">
          <h1 className="cut" title={placeOf(form, t)}>
            {placeOf(form, t)}
          </h1>
          <span className="sm q2 cut">{definition === undefined ? form.form : say(definition.code)}</span>
        </div>
        <IconButton icon={Undo2} name={`${t('check.undo')} (Ctrl Z)`} onPress={keying.undo} />
        <IconButton icon={Redo2} name={`${t('check.redo')} (Ctrl Y)`} onPress={keying.redo} />
      </header>
      <div className="proof">
        <section className="ask" data-figure={`${form.id} ${figure.slot}`} aria-label={t('review.figure')}>
          <h2 className="cut">{name}</h2>
          <Crop form={form} figure={figure} name={name} />
          <p className="sm q2">{t('second.blind')}</p>
          <Entry offered={entry.value} typed={entry.typed} />
        </section>
        <BlindList place={{ form, figure }} keying={keying} definition={definition} />
      </div>
      <CheckBar
        offered={entry.value}
        mayConfirmAll={false}
        onAccept={entry.accept}
        onConfirmAll={entry.accept}
        onUnreadable={entry.unreadable}
        onPassOn={entry.askToPassOn}
        onReason={null}
      />
    </section>
  )
}
