import { useState } from 'react'
import type { BatchDetail } from '../../shared/batch.ts'
import { changeBatch } from '../state/change-batch.ts'
import { loadElections } from '../state/load-elections.ts'
import { tellTrouble } from '../state/tell-trouble.ts'
import { useHost, useHostState, useLoad } from '../state/use-host.ts'
import { useWords } from '../words/use-words.ts'
import { Choose } from './choose.tsx'
import { LineAsk } from './line-ask.tsx'

const anew = ''

/** The election of a batch, and the way to put it into another or a new one. */
export const ChooseElection = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const host = useHost()
  const [asks, setAsks] = useState(false)
  useLoad(loadElections)
  const elections = useHostState((state) => state.elections)?.items ?? []
  const move = async (electionId: string) => {
    await changeBatch(host, batch.id, (call) => call('elections.setOfBatch', { batchId: batch.id, electionId }))
    await loadElections(host)
  }
  const make = async (name: string) => {
    setAsks(false)
    const made = await host.call('elections.create', { name })
    if (made.ok) await move(made.value.id)
    else tellTrouble(host, made.failure)
  }
  return (
    <>
      <Choose
        label={t('totals.election')}
        value={batch.electionId}
        onChoose={(id) => (id === anew ? setAsks(true) : void move(id))}
        options={[
          ...elections.map(({ id, name }) => ({ value: id, name })),
          { value: anew, name: t('totals.newElection') },
        ]}
      />
      {asks ? (
        <LineAsk
          title={t('totals.newElection')}
          label={t('totals.newElectionName')}
          text={t('totals.newElectionText')}
          act={t('totals.newElectionGo')}
          mustSay
          onSay={(name) => void make(name)}
          onClose={() => setAsks(false)}
        />
      ) : null}
    </>
  )
}
