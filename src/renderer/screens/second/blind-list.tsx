import { ListBox, ListBoxItem } from 'react-aria-components'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import { slotName } from '../../format/slots.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import type { BlindPlace } from './blind-place.ts'
import type { Keying } from './use-keying.ts'

type ListProps = { place: BlindPlace; keying: Keying; definition: FormDefinition | undefined }

/** What is left to key on the form, by name alone, and how much beside it. */
export const BlindList = ({ place: { form, figure }, keying, definition }: ListProps) => {
  const { t, say } = useWords()
  const reviewer = useHostState((state) => state.settings?.reviewer ?? '')
  return (
    <section className="slots-part">
      <div className="row sm q">
        <h2>{t('second.left')}</h2>
        <span>
          {t('second.figuresLeft', { count: form.figures.length })} · {t('second.formsLeft', { count: keying.left })}
        </span>
        <span className="end">{t('second.keyingAs', { who: reviewer })}</span>
      </div>
      <ListBox
        aria-label={t('second.left')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[figure.slot]}
        onSelectionChange={(keys) => {
          const chosen = form.figures.find(({ slot }) => keys !== 'all' && keys.has(slot))
          if (chosen !== undefined) keying.goTo({ formId: form.id, slot: chosen.slot })
        }}
      >
        {form.figures.map(({ slot }) => {
          const name = slotName(slot, definition, say)
          return (
            <ListBoxItem key={slot} id={slot} textValue={name} className="slot">
              <span className="slot-name cut">{name}</span>
            </ListBoxItem>
          )
        })}
      </ListBox>
    </section>
  )
}
