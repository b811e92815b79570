import { Plus } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'
import { slotName } from '../../format/slots.ts'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { FigureNumber } from '../../parts/number.tsx'
import { batchHref } from '../../state/routes.ts'
import { useWords, type Words } from '../../words/use-words.ts'
import { markOf } from './mark-of.ts'
import { rowToAdd } from './next-to-key.ts'

/** A checked figure has no reason to be looked at any more. */
const whyOf = ({ why, level }: Figure, say: Words['say']): string => (why === null || level !== 'read' ? '' : say(why))

const FigureLine = ({ figure, definition }: { figure: Figure; definition: FormDefinition | undefined }) => {
  const { t, say } = useWords()
  const name = slotName(figure.slot, definition, say)
  const why = figure.used ? whyOf(figure, say) : t('review.unused')
  const changed = figure.read !== null && figure.read !== String(figure.value)
  const struck = changed && markOf(figure) !== 'open' && figure.state !== 'accepted'
  return (
    <ListBoxItem id={figure.slot} textValue={name} className="slot">
      <Mark kind={markOf(figure)} label={t(`mark.${markOf(figure)}`)} />
      <span className="slot-name cut">{name}</span>
      {why === '' ? null : (
        <span className="sm q cut" title={why}>
          {why}
        </span>
      )}
      <span className="num">
        {struck ? <s className="old">{figure.read}</s> : null}
        {figure.used ? <FigureNumber {...figure} /> : <span className="q">–</span>}
      </span>
    </ListBoxItem>
  )
}

type ListProps = {
  form: FormDetail
  definition: FormDefinition | undefined
  slot: Slot | undefined
  onChoose: (slot: Slot) => void
}

/** All figures in the order of the form; arrows move, and the page follows. */
export const FigureList = ({ form, definition, slot, onChoose }: ListProps) => {
  const { t } = useWords()
  const added = rowToAdd(form, definition)
  return (
    <section className="slots-part">
      <div className="row sm q">
        <h2>{t('review.slots')}</h2>
        <span className="end">{t('review.kept')}</span>
      </div>
      <ListBox
        aria-label={t('review.slots')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={slot === undefined ? [] : [slot]}
        onSelectionChange={(keys) => {
          const chosen = form.figures.find((figure) => keys !== 'all' && keys.has(figure.slot))
          if (chosen !== undefined) onChoose(chosen.slot)
        }}
      >
        {form.figures.map((figure) => (
          <FigureLine key={figure.slot} figure={figure} definition={definition} />
        ))}
      </ListBox>
      {added === null ? null : (
        <a className="btn ghost add-row" href={batchHref(form.batchId, 'review', form.id, added)}>
          <Icon of={Plus} small />
          {t('pages.addRow', { number: rowOf(added) ?? 0 })}
        </a>
      )}
    </section>
  )
}
