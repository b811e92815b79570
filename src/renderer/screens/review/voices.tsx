import type { Figure, Saying } from '../../../shared/figure.ts'
import { momentOf } from '../../format/dates.ts'
import { grouped } from '../../format/numbers.ts'
import { Mark } from '../../parts/mark.tsx'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

const Voice = ({ saying: { verdict, who, how, at, note } }: { saying: Saying }) => {
  const { t, language } = useWords()
  return (
    <li>
      <b>{verdict.kind === 'value' ? grouped(verdict.value, language) : t('voices.unreadable')}</b>
      <span className="cut">{who ?? t('voices.machine')}</span>
      <span className="sm q cut">
        {t(`voices.how.${how}`)}
        {at === null ? null : ` · ${momentOf(at, new Date(), language)}`}
      </span>
      {note === null || note === '' ? null : <q className="sm">{note}</q>}
    </li>
  )
}

/** Who says what of a figure on which people differ: all of it in sight of whoever decides. */
export const Voices = ({ contested }: { contested: readonly Saying[] }) => {
  const { t } = useWords()
  const reviewer = useHostState((state) => state.settings?.reviewer ?? null)
  const isOwn = reviewer !== null && contested.some(({ who }) => who === reviewer)
  return (
    <section className="voices" aria-label={t('voices.title')}>
      <h3>{t('voices.title')}</h3>
      <ul>
        {contested.map((saying) => (
          <Voice key={`${saying.who} ${saying.how}`} saying={saying} />
        ))}
      </ul>
      <p className="sm q2">{isOwn ? t('voices.own') : t('voices.next')}</p>
    </section>
  )
}

/** Others who say the same as what stands. */
export const Agreed = ({ agreed }: { agreed: NonNullable<Figure['agreed']> }) => {
  const { t, language } = useWords()
  return agreed.map(({ who, how, at }) => (
    <p className="said" key={who}>
      <Mark kind="person" />
      <span>
        {t(how === 'merged' ? 'voices.merged' : 'voices.blind', { who })}{' '}
        <span className="sm q">{momentOf(at, new Date(), language)}</span>
      </span>
    </p>
  ))
}
