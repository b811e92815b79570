import { FileSearch } from 'lucide-react'
import type { Contender, Contest } from '../../../shared/election.ts'
import { momentOf } from '../../format/dates.ts'
import { placeOf } from '../../format/places.ts'
import { slotName } from '../../format/slots.ts'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { FigureNumber } from '../../parts/number.tsx'
import { batchHref } from '../../state/routes.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

/** More differences than these say nothing that these do not. */
const mostFigures = 12

const asked = {
  'one-place': 'totals.onePlaceText',
  'perhaps-one-place': 'totals.perhapsText',
  'one-paper': 'totals.onePaperText',
} as const satisfies Record<Contest['kind'], string>

const act = ({ kind }: Contest, { counts }: Contender) => {
  if (kind !== 'perhaps-one-place') return 'totals.useThis' as const
  return counts ? ('totals.sameAsThis' as const) : ('totals.countToo' as const)
}

type ContenderProps = { contest: Contest; contender: Contender; onChoose: (formId: string | null) => void }

const Figures = ({ contender: { form, figures } }: { contender: Contender }) => {
  const { t, say } = useWords()
  const definition = useHostState(({ definitions }) => definitions.find(({ id }) => id === form.form))
  if (figures.length === 0) return <p className="q2 sm">{t('totals.noDifference')}</p>
  return (
    <dl>
      {figures.slice(0, mostFigures).map(({ slot, value, level }) => (
        <div key={slot}>
          <dt>{slotName(slot, definition, say)}</dt>
          <dd>
            <FigureNumber value={value} level={level} state="accepted" />
          </dd>
        </div>
      ))}
      {figures.length > mostFigures ? (
        <div>
          <dt className="q">{t('totals.moreDiffer', { count: figures.length - mostFigures })}</dt>
          <dd />
        </div>
      ) : null}
    </dl>
  )
}

const ContenderView = ({ contest, contender, onChoose }: ContenderProps) => {
  const { t } = useWords()
  const { form, batch } = contender
  const isChosen = contest.chosen?.formId === form.id
  const place = placeOf(form, t)
  return (
    <li className={isChosen ? 'chosen' : ''}>
      <b>{place}</b>
      <span className="q2 sm path" title={form.path}>
        {form.path}
      </span>
      <span className="q sm">{t('totals.inBatch', { batch })}</span>
      <Figures contender={contender} />
      <div className="row">
        {isChosen ? (
          <span className="state">
            <Mark kind="person" />
            {t('totals.chosenOne')}
          </span>
        ) : (
          <button type="button" className="btn" onClick={() => onChoose(form.id)}>
            {t(act(contest, contender))}
          </button>
        )}
        <a className="btn ghost" href={batchHref(form.batchId, 'review', form.id)}>
          <Icon of={FileSearch} />
          {t('totals.lookAt')}
        </a>
      </div>
    </li>
  )
}

/** The forms of one contest side by side: what differs, and which one counts. */
export const ContestView = ({ contest, onChoose }: { contest: Contest; onChoose: (formId: string | null) => void }) => {
  const { t, say, language } = useWords()
  const [first] = contest.contenders
  const definition = useHostState(({ definitions }) => definitions.find(({ id }) => id === first?.form.form))
  if (first === undefined) return null
  const { chosen } = contest
  const kind = definition === undefined ? first.form.form : say(definition.code)
  return (
    <section className="contest" aria-label={`${kind} ${placeOf(first.form, t)}`}>
      <header>
        {chosen === null ? <Mark kind="open" /> : <Mark kind="person" />}
        <h3>{`${kind} · ${placeOf(first.form, t)}`}</h3>
        {chosen === null ? (
          <span className="q2">{t(asked[contest.kind])}</span>
        ) : (
          <>
            <span className="q2">
              {t('totals.chosenBy', { who: chosen.who, when: momentOf(chosen.at, new Date(), language) })}
            </span>
            <button type="button" className="btn ghost end" onClick={() => onChoose(null)}>
              {t('totals.takeBack')}
            </button>
          </>
        )}
      </header>
      <ul>
        {contest.contenders.map((contender) => (
          <ContenderView key={contender.form.id} contest={contest} contender={contender} onChoose={onChoose} />
        ))}
      </ul>
    </section>
  )
}
