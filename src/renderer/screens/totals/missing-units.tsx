import { useCallback } from 'react'
import type { Ballot, MissingUnit } from '../../../shared/election.ts'
import { grouped } from '../../format/numbers.ts'
import { LongTable } from '../../parts/long-table.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import type { Host } from '../../state/host.ts'
import { useElectionList } from '../../state/use-election.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { constituencyName } from './place-words.ts'

const Row = ({ unit }: { unit: MissingUnit }) => {
  const { t, language } = useWords()
  return (
    <>
      <td className="nw cut">{constituencyName(unit, t)}</td>
      <td className="cut">{[unit.district, unit.subdistrict].filter((name) => name !== null).join(' · ')}</td>
      <td className="nw">{t('place.unit', { number: unit.unit })}</td>
      <td className="cut" title={unit.name ?? ''}>
        {unit.name}
      </td>
      <td className="num">{unit.eligible === null ? null : grouped(unit.eligible, language)}</td>
    </>
  )
}

/** Units of the list that have no form of this ballot, by name. */
export const MissingUnits = ({ electionId, ballot }: { electionId: string; ballot: Ballot }) => {
  const { t } = useWords()
  const hasList = useHostState(
    ({ elections }) => (elections?.items.find(({ id }) => id === electionId)?.unitList ?? null) !== null,
  )
  const { value, loading, more } = useElectionList(
    electionId,
    useCallback(
      (call: Host['call'], after: string | null) => call('elections.missingUnits', { electionId, ballot, after }),
      [electionId, ballot],
    ),
  )
  return (
    <WhenLoaded value={value} loading={loading}>
      {(list) =>
        list.total === 0 ? (
          <Empty
            title={hasList ? t('totals.noneMissing') : t('totals.noList')}
            {...(hasList ? {} : { text: t('totals.noListText') })}
          />
        ) : (
          <LongTable
            label={t('totals.missing')}
            className="missing-units"
            columns={[
              { name: t('totals.constituency') },
              { name: t('totals.area') },
              { name: t('totals.unit') },
              { name: t('totals.unitName') },
              { name: t('totals.eligible'), number: true },
            ]}
            items={list.items}
            total={list.total}
            rowHeight={() => 34}
            keyOf={({ id }) => id}
            onNearEnd={more}
          >
            {(unit) => <Row unit={unit} />}
          </LongTable>
        )
      }
    </WhenLoaded>
  )
}
