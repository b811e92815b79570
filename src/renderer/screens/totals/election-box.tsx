import { useEffect, useState } from 'react'
import type { Election } from '../../../shared/election.ts'
import { Choose } from '../../parts/choose.tsx'
import { Scroll } from '../../parts/scroll.tsx'
import { loadElections } from '../../state/load-elections.ts'
import { go, totalsHref } from '../../state/routes.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { useHost, useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { UnitListPart } from './unit-list.tsx'

/** The election's name; saved when the field is left or Enter is pressed. */
const Name = ({ election }: { election: Election }) => {
  const { t } = useWords()
  const host = useHost()
  const [name, setName] = useState(election.name)
  useEffect(() => setName(election.name), [election.name])
  const save = async () => {
    const asked = name.trim()
    if (asked === '' || asked === election.name) return setName(election.name)
    const answer = await host.call('elections.rename', { electionId: election.id, name: asked })
    tellTrouble(host, answer.ok ? await loadElections(host) : answer.failure)
  }
  return (
    <label className="field">
      <input
        value={name}
        maxLength={120}
        aria-label={t('totals.electionName')}
        onChange={({ target }) => setName(target.value)}
        onBlur={() => void save()}
        onKeyDown={({ key, currentTarget }) => (key === 'Enter' ? currentTarget.blur() : undefined)}
      />
    </label>
  )
}

/** The way to the totals of another election. */
const OtherElections = ({ electionId }: { electionId: string }) => {
  const { t } = useWords()
  const elections = useHostState((state) => state.elections)
  if (elections === null || elections.items.length < 2) return null
  return (
    <Choose
      label={t('totals.otherElections')}
      value={electionId}
      onChoose={(id) => go(totalsHref(id))}
      options={elections.items.map(({ id, name }) => ({ value: id, name }))}
    />
  )
}

/** Which election this is, and the list of units that it is expected to have. */
export const ElectionBox = ({ election }: { election: Election }) => {
  const { t } = useWords()
  return (
    <Scroll className="election-box" label={t('totals.election')}>
      <h2>{t('totals.election')}</h2>
      <OtherElections electionId={election.id} />
      <Name election={election} />
      <p className="q2 sm">{t('totals.madeOf', { count: election.batches, forms: election.forms })}</p>
      <UnitListPart election={election} />
    </Scroll>
  )
}
