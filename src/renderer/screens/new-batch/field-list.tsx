import type { FormDefinition } from '../../../shared/form-definition.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

const FormFields = ({ definition }: { definition: FormDefinition }) => {
  const { t, say } = useWords()
  const { table, items } = definition
  const label = say(table.label)
  const beforeTable = items.filter(({ key }) => key !== 'total')
  const afterTable = items.filter(({ key }) => key === 'total')
  const row = (item: FormDefinition['items'][number]) => (
    <tr key={item.key}>
      <td>
        {item.item} {say(item.label)}
      </td>
      <td>{say(item.meaning)}</td>
    </tr>
  )
  return (
    <table className="table">
      <caption>
        <b>{say(definition.code)}</b> {say(definition.title)}
      </caption>
      <tbody>
        {beforeTable.map(row)}
        <tr>
          <td>
            {table.rows === null ? t('prepare.rowsOpen', { label }) : t('prepare.rows', { label, last: table.rows })}
          </td>
          <td>{say(table.meaning)}</td>
        </tr>
        {afterTable.map(row)}
      </tbody>
    </table>
  )
}

/** Every figure that will be read from each form, and what it means; derived from the forms' own definitions. */
export const FieldList = ({ form }: { form: string | null }) => {
  const { t } = useWords()
  const definitions = useHostState((state) => state.definitions)
  const shown = form === null ? definitions : definitions.filter(({ id }) => id === form)
  return (
    <Scroll className="fields" label={t('prepare.fieldsTitle')}>
      <h2>{t('prepare.fieldsTitle')}</h2>
      {shown.map((definition) => (
        <FormFields key={definition.id} definition={definition} />
      ))}
    </Scroll>
  )
}
