import type { PersonScore, Rate, ReaderScore } from '../../../shared/second.ts'
import { grouped } from '../../format/numbers.ts'
import { Scroll } from '../../parts/scroll.tsx'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { intervalOf } from './rate-words.ts'

/** So many of so many with the interval that the number of them supports. */
const Share = ({ some, all, rate }: { some: number; all: number; rate: Rate }) => {
  const { t } = useWords()
  if (rate === null) return t('second.none')
  return (
    <>
      {t('second.ofAll', { some, all })} <small className="q nw">{t('second.interval', intervalOf(rate))}</small>
    </>
  )
}

const counts = ['first', 'second', 'agreed', 'decidedFor', 'decidedAgainst', 'waiting', 'decided'] as const

const PersonRow = ({ score }: { score: PersonScore }) => {
  const { t, language } = useWords()
  const { who, known, seconds } = score
  return (
    <tr>
      <th scope="row">{who}</th>
      {counts.map((name) => (
        <td key={name} className="num">
          {grouped(score[name], language)}
        </td>
      ))}
      <td className="num">
        <Share some={known.right} all={known.right + known.wrong} rate={known.rate} />
      </td>
      <td className="num">
        {seconds === null ? t('second.none') : t('second.seconds', { seconds: Math.round(seconds * 10) / 10 })}
      </td>
    </tr>
  )
}

const ReaderRow = ({ score: { reader, form, accepted, solved, waiting } }: { score: ReaderScore }) => {
  const { say, language } = useWords()
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form))
  return (
    <tr>
      <th scope="row">{reader}</th>
      <td>{definition === undefined ? form : say(definition.code)}</td>
      {[accepted, solved].map(({ confirmed, changed, rate }, at) => (
        <td key={at === 0 ? 'accepted' : 'solved'} className="num">
          <Share some={confirmed} all={confirmed + changed} rate={rate} />
        </td>
      ))}
      <td className="num">{grouped(waiting, language)}</td>
    </tr>
  )
}

type ScoresProps = { people: readonly PersonScore[]; readers: readonly ReaderScore[] }

const People = ({ people }: Pick<ScoresProps, 'people'>) => {
  const { t } = useWords()
  if (people.length === 0) return <p className="q">{t('second.nobody')}</p>
  return (
    <Scroll className="scores" label={t('second.people')}>
      <table className="table" aria-label={t('second.people')}>
        <thead>
          <tr>
            <th scope="col">{t('second.column.who')}</th>
            {[...counts, 'known' as const, 'seconds' as const].map((name) => (
              <th key={name} scope="col" className="num">
                {t(`second.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((score) => (
            <PersonRow key={score.who} score={score} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

const Readers = ({ readers }: Pick<ScoresProps, 'readers'>) => {
  const { t } = useWords()
  return (
    <Scroll className="scores" label={t('second.readers')}>
      <table className="table" aria-label={t('second.readers')}>
        <thead>
          <tr>
            <th scope="col">{t('second.column.reader')}</th>
            <th scope="col">{t('second.column.form')}</th>
            {(['accepted', 'solved', 'waiting'] as const).map((name) => (
              <th key={name} scope="col" className="num">
                {t(`second.column.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readers.map((score) => (
            <ReaderRow key={`${score.reader} ${score.form}`} score={score} />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

/** What came of what people said and readers read, as counts. */
export const ScoresPart = ({ people, readers }: ScoresProps) => {
  const { t } = useWords()
  return (
    <>
      <section className="stack">
        <h2>{t('second.people')}</h2>
        <p className="sm q">{t('second.scoresNote')}</p>
        <People people={people} />
      </section>
      <section className="stack">
        <h2>{t('second.readers')}</h2>
        <Readers readers={readers} />
      </section>
    </>
  )
}
