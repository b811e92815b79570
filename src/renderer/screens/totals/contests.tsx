import { useCallback, useState } from 'react'
import type { Contest } from '../../../shared/election.ts'
import { ReviewerAsk } from '../../parts/line-ask.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import { changeSettings } from '../../state/change-settings.ts'
import type { Host } from '../../state/host.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useElectionList } from '../../state/use-election.ts'
import { useHost } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { ContestView } from './contest.tsx'

type Choose = (contest: Contest, formId: string | null) => Promise<void>

/** A person's choice; the name is asked for before the first. */
const useChoosing = (electionId: string) => {
  const host = useHost()
  const [waiting, setWaiting] = useState<(() => Promise<void>) | null>(null)
  const choose: Choose = async (contest, formId) => {
    const answer = await host.call('elections.choose', { electionId, contestId: contest.id, formId })
    if (answer.ok) return
    if (answer.failure.code === 'reviewer-unknown') setWaiting(() => () => choose(contest, formId))
    else tellTrouble(host, answer.failure)
  }
  const giveName = async (name: string | null) => {
    setWaiting(null)
    if (name === null || waiting === null) return
    await changeSettings(host, { reviewer: name })
    await waiting()
  }
  return { choose, asksName: waiting !== null, giveName }
}

/** Forms of which a person says which one counts, side by side. */
export const Contests = ({ electionId }: { electionId: string }) => {
  const { t } = useWords()
  const { choose, asksName, giveName } = useChoosing(electionId)
  const { value, loading, more } = useElectionList(
    electionId,
    useCallback(
      (call: Host['call'], after: string | null) => call('elections.contests', { electionId, after, limit: 50 }),
      [electionId],
    ),
  )
  return (
    <WhenLoaded value={value} loading={loading}>
      {(list) =>
        list.total === 0 ? (
          <Empty title={t('totals.noContests')} text={t('totals.noContestsText')} />
        ) : (
          <Scroll label={t('totals.contests')} className="contests">
            {list.items.map((contest) => (
              <ContestView key={contest.id} contest={contest} onChoose={(formId) => void choose(contest, formId)} />
            ))}
            {list.next === null ? null : (
              <button type="button" className="btn" onClick={more}>
                {t('totals.more')}
              </button>
            )}
            {asksName ? <ReviewerAsk onName={(name) => void giveName(name)} /> : null}
          </Scroll>
        )
      }
    </WhenLoaded>
  )
}
