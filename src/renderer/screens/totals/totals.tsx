import './totals.css'
import { useCallback, useState } from 'react'
import type { Ballot, Constituency } from '../../../shared/election.ts'
import { Segments } from '../../parts/segments.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import type { Host } from '../../state/host.ts'
import { loadElections } from '../../state/load-elections.ts'
import { go, totalsHref } from '../../state/routes.ts'
import { useElectionList } from '../../state/use-election.ts'
import { useHostState, useLoad } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { ConstituencyTable } from './constituency-table.tsx'
import { ElectionBox } from './election-box.tsx'
import { type QuestionList, Questions } from './questions.tsx'
import { Race } from './race.tsx'

type At = { electionId: string; ballot: Ballot; place: Constituency | null }

const Legend = () => {
  const { t } = useWords()
  return (
    <span className="legend">
      <span>
        <span className="read">12</span> {t('totals.readByMachine')}
      </span>
      <span>
        <span className="checked">12</span> {t('totals.checkedByPerson')}
      </span>
    </span>
  )
}

/** What the chosen batches of an election come to, by constituency: what is read and what is checked, never as one. */
export const Totals = ({ electionId, ballot, place }: At) => {
  const { t } = useWords()
  const [shown, setShown] = useState<QuestionList | 'constituencies'>('constituencies')
  useLoad(loadElections)
  const election = useHostState(({ elections }) => elections?.items.find(({ id }) => id === electionId) ?? null)
  const totals = useElectionList(
    electionId,
    useCallback(
      (call: Host['call'], after: string | null) => call('elections.totals', { electionId, ballot, after }),
      [electionId, ballot],
    ),
  )
  const listed = totals.value?.items ?? []
  const at = place ?? listed.find(({ outlook }) => outlook === 'could-change') ?? listed[0] ?? null
  return (
    <main className="work tot">
      <header>
        <h1>{t('totals.title')}</h1>
        <Segments
          label={t('totals.ballot')}
          choices={[
            { id: 'constituency', name: t('totals.candidates') },
            { id: 'party-list', name: t('totals.partyList') },
          ]}
          chosen={ballot}
          onChoose={(id: Ballot) => go(totalsHref(electionId, id, place ?? undefined))}
        />
        <Legend />
      </header>
      {election === null ? <div className="election-box" /> : <ElectionBox election={election} />}
      {at === null ? (
        <section className="race">
          {totals.value === null ? null : <Empty title={t('totals.nothing')} text={t('totals.nothingText')} />}
        </section>
      ) : (
        <Race
          key={JSON.stringify([ballot, at.province, at.constituency])}
          electionId={electionId}
          ballot={ballot}
          place={at}
        />
      )}
      <section className="below">
        <Questions electionId={electionId} ballot={ballot} shown={shown} onShow={setShown}>
          <WhenLoaded value={totals.value} loading={totals.loading}>
            {(list) => (
              <ConstituencyTable list={list} electionId={electionId} ballot={ballot} at={at} onNearEnd={totals.more} />
            )}
          </WhenLoaded>
        </Questions>
      </section>
    </main>
  )
}
