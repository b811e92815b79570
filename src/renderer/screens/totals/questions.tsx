import { type ReactNode, useCallback } from 'react'
import type { Ballot } from '../../../shared/election.ts'
import { grouped } from '../../format/numbers.ts'
import { Segments } from '../../parts/segments.tsx'
import type { Host } from '../../state/host.ts'
import { useElection } from '../../state/use-election.ts'
import { useWords } from '../../words/use-words.ts'
import { AsideForms } from './aside-forms.tsx'
import { Contests } from './contests.tsx'
import { MissingUnits } from './missing-units.tsx'

export type QuestionList = 'contests' | 'no-place' | 'missing' | 'not-in-list' | 'copies'
type Shown = QuestionList | 'constituencies'

type QuestionsProps = {
  electionId: string
  ballot: Ballot
  shown: Shown
  onShow: (shown: Shown) => void
  /** The constituencies. */
  children: ReactNode
}

/** How many there are of each kind of question. */
const useCounts = (electionId: string, ballot: Ballot): Record<QuestionList, number | null> => {
  const { value } = useElection(
    electionId,
    useCallback(
      async (call: Host['call']) => {
        const one = { electionId, limit: 1 }
        const [contests, noPlace, copies, notInList, missing] = await Promise.all([
          call('elections.contests', one),
          call('elections.asideForms', { ...one, which: 'no-place' }),
          call('elections.asideForms', { ...one, which: 'copies' }),
          call('elections.asideForms', { ...one, which: 'not-in-list' }),
          call('elections.missingUnits', { ...one, ballot }),
        ])
        if (!contests.ok) return contests
        const total = (answer: typeof missing | typeof copies): number | null => (answer.ok ? answer.value.total : null)
        return {
          ok: true as const,
          value: {
            contests: contests.value.waiting,
            'no-place': total(noPlace),
            copies: total(copies),
            'not-in-list': total(notInList),
            missing: total(missing),
          },
        }
      },
      [electionId, ballot],
    ),
  )
  return value ?? { contests: null, 'no-place': null, copies: null, 'not-in-list': null, missing: null }
}

/** The constituencies, or what keeps their totals from being whole. */
export const Questions = ({ electionId, ballot, shown, onShow, children }: QuestionsProps) => {
  const { t, language } = useWords()
  const counts = useCounts(electionId, ballot)
  const named = (name: string, count: number | null): string =>
    count === null || count === 0 ? name : `${name} ${grouped(count, language)}`
  return (
    <>
      <Segments
        label={t('totals.lists')}
        chosen={shown}
        onChoose={onShow}
        choices={[
          { id: 'constituencies', name: t('totals.constituencies') },
          { id: 'contests', name: named(t('totals.contests'), counts.contests) },
          { id: 'no-place', name: named(t('totals.noPlace'), counts['no-place']) },
          { id: 'missing', name: named(t('totals.missing'), counts.missing) },
          { id: 'not-in-list', name: named(t('totals.notInList'), counts['not-in-list']) },
          { id: 'copies', name: named(t('totals.copies'), counts.copies) },
        ]}
      />
      {shown === 'constituencies' ? children : null}
      {shown === 'contests' ? <Contests electionId={electionId} /> : null}
      {shown === 'missing' ? <MissingUnits electionId={electionId} ballot={ballot} /> : null}
      {shown === 'no-place' || shown === 'not-in-list' || shown === 'copies' ? (
        <AsideForms key={shown} electionId={electionId} which={shown} />
      ) : null}
    </>
  )
}
