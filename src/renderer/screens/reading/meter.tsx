import type { BatchDetail } from '../../../shared/batch.ts'
import { durationOf } from '../../format/durations.ts'
import { grouped, percentOf } from '../../format/numbers.ts'
import { accountPieces } from '../../parts/account-pieces.ts'
import { Bar } from '../../parts/bar.tsx'
import { useWords } from '../../words/use-words.ts'
import { RateChart } from './rate-chart.tsx'

const Fact = ({ name, children }: { name: string; children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const SoFar = ({ done, of: whole }: { done: number; of: number }) => {
  const { t, language } = useWords()
  return (
    <>
      {grouped(done, language)} <small>{t('reading.ofPages', { total: whole })}</small>
    </>
  )
}

const TimeLeft = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const { secondsLeft, secondsUncertain } = batch.progress
  const give = secondsUncertain === null ? null : durationOf(secondsUncertain, t)
  return (
    <Fact name={give === null ? t('reading.left') : t('reading.leftGive', { uncertain: give })}>
      {secondsLeft === null ? <small>{t('reading.unknown')}</small> : durationOf(secondsLeft, t)}
    </Fact>
  )
}

/** How far and how fast, in one line, and the bar of the account. */
export const Meter = ({ batch }: { batch: BatchDetail }) => {
  const { t, language } = useWords()
  const { pages, files } = batch.account
  const { share, pagesPerMinute } = batch.progress
  const going = batch.state === 'running' || batch.state === 'paused'
  return (
    <>
      <div className="meter">
        <div className="pc">
          {percentOf(share, share > 0 && share < 1 ? 1 : 0)}
          <small>%</small>
        </div>
        <dl>
          <Fact name={t('reading.pages')}>
            <SoFar done={pages.found - pages.waiting} of={pages.found} />
          </Fact>
          <Fact name={t('reading.files')}>
            <SoFar done={files.imported - files.waiting} of={files.imported} />
          </Fact>
          {pagesPerMinute === null ? null : (
            <Fact name={t('reading.rate')}>{grouped(Math.round(pagesPerMinute * 10) / 10, language)}</Fact>
          )}
          {going ? <TimeLeft batch={batch} /> : null}
          {batch.votesInDoubt === null ? null : (
            <Fact name={t('reading.doubt')}>{grouped(batch.votesInDoubt, language)}</Fact>
          )}
        </dl>
        <RateChart history={batch.rateHistory} />
      </div>
      <Bar long pieces={accountPieces(batch.account)} label={t('reading.pagesRead')} />
    </>
  )
}
