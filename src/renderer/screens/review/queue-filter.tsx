import { Doubt } from '../../../shared/figure.ts'
import { Choose } from '../../parts/choose.tsx'
import type { QueueWish } from '../../state/load-queue.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

const lists = ['doubtful', 'contested', 'passed-on', 'checked', 'forms'] as const
/** What the pane lists: figures of one kind, or the forms. */
export type Listed = (typeof lists)[number]
const isListed = (word: string): word is Listed => lists.some((one) => one === word)

const any = ''

export type FilterProps = {
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

/** Of what was checked or passed on: everybody's, or one's own. */
const ByReviewer = ({ wish, onWish }: Pick<FilterProps, 'wish' | 'onWish'>) => {
  const { t } = useWords()
  const reviewer = useHostState((state) => state.settings?.reviewer ?? null)
  if (reviewer === null) return null
  return (
    <Choose
      label={t('check.reviewer')}
      value={wish.who ?? any}
      onChoose={(value) => onWish({ ...wish, who: value === any ? null : value })}
      options={[
        { value: any, name: t('check.anybody') },
        { value: reviewer, name: reviewer },
      ]}
    />
  )
}

/** Which figures are listed: by what became of them, reason, form, reviewer, and a word of their place. */
export const Filter = ({ listed, wish, onList, onWish }: FilterProps) => {
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
          {listed === 'passed-on' || listed === 'checked' ? <ByReviewer wish={wish} onWish={onWish} /> : null}
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
