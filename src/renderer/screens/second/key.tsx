import '../review/review.css'
import './second.css'
import type { BatchDetail } from '../../../shared/batch.ts'
import { LineAsk, ReviewerAsk } from '../../parts/line-ask.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import { batchHref, go } from '../../state/routes.ts'
import { useWords } from '../../words/use-words.ts'
import { PageViewer } from '../review/page-viewer.tsx'
import { BlindAnswer } from './blind-answer.tsx'
import type { BlindPlace } from './blind-place.ts'
import { useBlindEntry } from './use-blind-entry.ts'
import { type Keying, useKeying } from './use-keying.ts'

const Desk = ({ place, keying }: { place: BlindPlace; keying: Keying }) => {
  const { t } = useWords()
  const entry = useBlindEntry(place, keying)
  const { form, figure } = place
  return (
    <>
      <PageViewer
        key={form.id}
        form={form}
        figure={figure}
        onChoose={(slot) => keying.goTo({ formId: form.id, slot })}
      />
      <BlindAnswer place={place} keying={keying} entry={entry} />
      {entry.passingOn ? (
        <LineAsk
          title={t('check.passOnTitle')}
          label={t('check.note')}
          text={t('second.passOnText')}
          act={t('check.passOnGo')}
          onSay={entry.passOn}
          onClose={entry.keep}
        />
      ) : null}
    </>
  )
}

const Nothing = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  return (
    <div className="work pad">
      <Empty title={t('second.nothing')} text={t('second.nothingText')}>
        <a className="btn" href={batchHref(batch.id, 'second')}>
          {t('second.back')}
        </a>
      </Empty>
    </div>
  )
}

/** Keying figures from the page alone, by keyboard, form after form. */
export const Key = ({ batch }: { batch: BatchDetail }) => {
  const keying = useKeying(batch.id)
  const { place } = keying
  const giveName = (name: string | null) => (name === null ? go(batchHref(batch.id, 'second')) : keying.giveName(name))
  if (keying.asksName)
    return (
      <main className="work pad">
        <ReviewerAsk onName={giveName} />
      </main>
    )
  return (
    <main className={place === null ? 'contents' : 'work bench blind'}>
      <WhenLoaded value={keying.forms} loading={keying.loading}>
        {() => (place === null ? <Nothing batch={batch} /> : <Desk place={place} keying={keying} />)}
      </WhenLoaded>
    </main>
  )
}
