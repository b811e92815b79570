import { Doubt } from '../../../shared/figure.ts'
import { Choose } from '../../parts/choose.tsx'
import type { QueueWish } from '../../state/load-queue.ts'
import { useHostState } from '../../state/use-host.ts'
import { useReviewers } from '../../state/use-reviewers.ts'
import { useWords } from '../../words/use-words.ts'

const lists = ['doubtful', 'contested', 'passed-on', 'checked', 'forms'] as const
/** What the pane lists: figures of one kind, or the forms. */
export type Listed = (typeof lists)[number]
const isListed = (word: string): word is Listed => lists.some((one) => one === word)

const any = ''

export type FilterProps = {
  batchId: string
  listed: Listed
  wish: QueueWish
  onList: (listed: Listed) => void
  onWish: (wish: QueueWish) => void
}

const ByReason = ({ wish, onWish }: Pick<FilterProps, 'wish' | 'onWish'>) => {
  const { t } = useWords()
  const reasons = Doubt.options.map((value) => ({ value, name: t(`check.about.${value}`) }))
  return (
    <Choose
      label={t('check.reason')}
      value={wish.doubts?.[0] ?? any}
      onChoose={(value) => onWish({ ...wish, doubts: Doubt.options.filter((doubt) => doubt === value) })}
      options={[{ value: any, name: t('check.anyReason') }, ...reasons]}
    />
  )
}

const ByForm = ({ wish, onWish }: Pick<FilterProps, 'wish' | 'onWish'>) => {
  const { t, say } = useWords()
  const definitions = useHostState((state) => state.definitions)
  return (
    <Choose
      label={t('check.form')}
      value={wish.form ?? any}
      onChoose={(value) => onWish({ ...wish, form: value === any ? null : value })}
      options={[
        { value: any, name: t('check.anyForm') },
        ...definitions.map(({ id, code }) => ({ value: id, name: say(code) })),
      ]}
    />
  )
}

/** Of what was checked or passed on: everybody's, or that of one person. */
const ByReviewer = ({ batchId, wish, onWish }: Pick<FilterProps, 'batchId' | 'wish' | 'onWish'>) => {
  const { t } = useWords()
  const reviewers = useReviewers(batchId)
  if (reviewers.length === 0) return null
  return (
    <Choose
      label={t('check.reviewer')}
      value={wish.who ?? any}
      onChoose={(value) => onWish({ ...wish, who: value === any ? null : value })}
      options={[{ value: any, name: t('check.anybody') }, ...reviewers.map((name) => ({ value: name, name }))]}
    />
  )
}

/** Which figures are listed: by what became of them, reason, form, reviewer, and a word of their place. */
export const Filter = ({ batchId, listed, wish, onList, onWish }: FilterProps) => {
  const { t } = useWords()
  return (
    <div className="queue-filter">
      <Choose
        label={t('check.list')}
        value={listed}
        onChoose={(value) => isListed(value) && onList(value)}
        options={lists.map((value) => ({ value, name: t(`check.lists.${value}`) }))}
      />
      {listed === 'forms' ? null : (
        <>
          {listed === 'doubtful' ? <ByReason wish={wish} onWish={onWish} /> : null}
          {listed === 'passed-on' || listed === 'checked' ? (
            <ByReviewer batchId={batchId} wish={wish} onWish={onWish} />
          ) : null}
          <ByForm wish={wish} onWish={onWish} />
          <input
            className="field"
            type="search"
            aria-label={t('check.find')}
            placeholder={t('check.find')}
            value={wish.find ?? ''}
            onChange={({ target }) => onWish({ ...wish, find: target.value })}
          />
        </>
      )}
    </div>
  )
}
