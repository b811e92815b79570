import type { FormSummary } from '../../../shared/batch.ts'
import { secondOf } from '../../format/dates.ts'
import { grouped } from '../../format/numbers.ts'
import { placeOf, shortPlaceOf } from '../../format/places.ts'
import { FigureNumber } from '../../parts/number.tsx'
import { Strip } from '../../parts/strip.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { batchHref } from '../../state/routes.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

/** A form that was read, in a line; the whole line leads to it. */
export const ResultRow = ({ form }: { form: FormSummary }) => {
  const { t, say, language } = useWords()
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form.form))
  const narrow = useMedia('(max-width: 1179px)')
  const place = narrow ? shortPlaceOf(form, t) : placeOf(form, t)
  return (
    <>
      <td className="q sm">{secondOf(form.at, language)}</td>
      <td className="cut">
        <a href={batchHref(form.batchId, 'review', form.id)} title={form.path}>
          {place}
        </a>
      </td>
      <td className="q2 nw">{definition === undefined ? form.form : say(definition.code)}</td>
      <td>
        <Strip slots={form.slots} />
      </td>
      <td className="num">{form.valid === null ? null : <FigureNumber {...form.valid} level="read" />}</td>
      <td className="num">
        {form.votesInDoubt > 0 ? <b>±{grouped(form.votesInDoubt, language)}</b> : <span className="q">0</span>}
      </td>
    </>
  )
}
