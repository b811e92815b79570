import type { BatchDetail, Lane, NotRead } from '../../../shared/batch.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import { clockOf } from '../../format/dates.ts'
import { Mark } from '../../parts/mark.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { WhenLoaded } from '../../parts/states.tsx'
import type { Paged } from '../../state/paged.ts'
import { batchHref } from '../../state/routes.ts'
import type { Loading } from '../../state/use-host.ts'
import { baseName } from '../../wire/dropped.ts'
import { useWords } from '../../words/use-words.ts'

const shown = 30
const steps = {
  picture: { word: 'reading.stepPicture', share: 0.2 },
  reading: { word: 'reading.stepReading', share: 0.6 },
  checking: { word: 'reading.stepChecking', share: 0.95 },
} as const satisfies Record<Lane['step'], { word: string; share: number }>

const Lanes = ({ lanes }: { lanes: readonly Lane[] }) => {
  const { t } = useWords()
  return (
    <section>
      <header>
        <h2>{t('reading.inHand')}</h2>
        {lanes.length > 0 ? <span className="end sm q">{t('reading.atATime', { count: lanes.length })}</span> : null}
      </header>
      {lanes.length === 0 ? <p className="nothing">{t('reading.idle')}</p> : null}
      {lanes.map(({ pageId, path, page, step }) => (
        <div key={pageId} className="lane">
          <span className="cut" title={path}>
            {baseName(path)}, {t('place.page', { number: page })}
          </span>
          <span>{t(steps[step].word)}</span>
          <span className="track" aria-hidden="true">
            <span className="fill-accent" style={{ width: `${steps[step].share * 100}%` }} />
          </span>
        </div>
      ))}
    </section>
  )
}

const NotReadItem = ({ item }: { item: NotRead }) => {
  const { t, say, language } = useWords()
  return (
    <li>
      <Mark kind={item.kind} label={t(`mark.${item.kind}`)} />
      <span className="cut" title={item.path}>
        {baseName(item.path)}
        {item.page === null ? null : `, ${t('place.page', { number: item.page })}`}
      </span>
      <span className="sm q">{clockOf(item.at, language)}</span>
      <p>{say(sentenceOf(item.failure))}</p>
    </li>
  )
}

const NotReadList = ({ batch, notRead }: { batch: BatchDetail; notRead: Paged<NotRead> }) => {
  const { t } = useWords()
  if (notRead.items.length === 0) return <p className="nothing">{t('reading.noneFailed')}</p>
  return (
    <>
      <ul className="fail">
        {notRead.items.slice(0, shown).map((item) => (
          <NotReadItem key={item.id} item={item} />
        ))}
      </ul>
      <p className="nothing">
        <a href={batchHref(batch.id, 'not-read')}>{t('reading.allNotRead')}</a>
      </p>
    </>
  )
}

type SideProps = { batch: BatchDetail; notRead: Paged<NotRead> | undefined; loading: Loading }

/** What is in hand, and what was not read, beside the results and not behind them. */
export const NowAndNotRead = ({ batch, notRead, loading }: SideProps) => {
  const { t } = useWords()
  const ended = batch.state === 'done' || batch.state === 'cancelled'
  return (
    <Scroll className="side" label={t('reading.failedTitle')}>
      {ended ? null : <Lanes lanes={batch.lanes} />}
      <section>
        <header>
          <h2>{t('reading.failedTitle')}</h2>
          {notRead === undefined ? null : (
            <span className="end sm q">{t('notRead.count', { count: notRead.total })}</span>
          )}
        </header>
        <WhenLoaded value={notRead} loading={loading}>
          {(list) => <NotReadList batch={batch} notRead={list} />}
        </WhenLoaded>
      </section>
    </Scroll>
  )
}
