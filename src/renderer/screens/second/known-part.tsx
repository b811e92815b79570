import type { KnownForm } from '../../../shared/second.ts'
import { placeOf } from '../../format/places.ts'
import { LongTable } from '../../parts/long-table.tsx'
import { Tick } from '../../parts/tick.tsx'
import type { Paged } from '../../state/paged.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

const rowHeight = 40

type KnownProps = {
  forms: Paged<KnownForm>
  onKnown: (form: KnownForm, known: boolean) => void
  onNearEnd: () => void
}

const Row = ({ form, onKnown }: { form: KnownForm; onKnown: KnownProps['onKnown'] }) => {
  const { t, say } = useWords()
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form.form))
  return (
    <>
      <td className="cut" title={form.path}>
        {placeOf(form, t)}
      </td>
      <td className="cut q2">{definition === undefined ? form.form : say(definition.code)}</td>
      <td>
        <Tick checked={form.known} onChange={(known) => onKnown(form, known)}>
          {t('second.isKnown')}
        </Tick>
      </td>
    </>
  )
}

/** Forms that are checked throughout: which of them are slipped in between. */
export const KnownPart = ({ forms, onKnown, onNearEnd }: KnownProps) => {
  const { t } = useWords()
  const columns = [{ name: t('second.column.place') }, { name: t('second.column.form') }, { name: t('second.known') }]
  return (
    <section className="stack">
      <h2>{t('second.known')}</h2>
      <p className="sm q">{t('second.knownText')}</p>
      {forms.items.length === 0 ? (
        <p className="q">{t('second.knownNone')}</p>
      ) : (
        <LongTable
          label={t('second.known')}
          className="known-rows"
          columns={columns}
          items={forms.items}
          total={forms.total}
          rowHeight={() => rowHeight}
          keyOf={({ id }) => id}
          onNearEnd={onNearEnd}
        >
          {(form) => <Row form={form} onKnown={onKnown} />}
        </LongTable>
      )}
    </section>
  )
}
