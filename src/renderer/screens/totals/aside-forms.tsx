import { useCallback } from 'react'
import type { FormSummary } from '../../../shared/batch.ts'
import type { Aside } from '../../../shared/calls/elections.ts'
import { placeOf } from '../../format/places.ts'
import { LongTable } from '../../parts/long-table.tsx'
import { FigureNumber } from '../../parts/number.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import type { Host } from '../../state/host.ts'
import { batchHref } from '../../state/routes.ts'
import { useElectionList } from '../../state/use-election.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

const rowHeight = 52

const explained = {
  'no-place': 'totals.noPlaceText',
  'not-in-list': 'totals.notInListText',
  copies: 'totals.copiesText',
} as const satisfies Record<Aside, string>

const Row = ({ form }: { form: FormSummary }) => {
  const { t, say } = useWords()
  const definition = useHostState(({ definitions }) => definitions.find(({ id }) => id === form.form))
  return (
    <>
      <td className="file" title={form.path}>
        <a className="cut" href={batchHref(form.batchId, 'review', form.id)}>
          {placeOf(form, t)}
        </a>
        <small>{form.path}</small>
      </td>
      <td className="q2 nw">{definition === undefined ? form.form : say(definition.code)}</td>
      <td className="num">{form.valid === null ? null : <FigureNumber {...form.valid} level="read" />}</td>
    </>
  )
}

/** Forms that are in no total, or whose unit the list does not name; each leads to itself. */
export const AsideForms = ({ electionId, which }: { electionId: string; which: Aside }) => {
  const { t } = useWords()
  const { value, loading, more } = useElectionList(
    electionId,
    useCallback(
      (call: Host['call'], after: string | null) => call('elections.asideForms', { electionId, which, after }),
      [electionId, which],
    ),
  )
  return (
    <>
      <p className="q2">{t(explained[which])}</p>
      <WhenLoaded value={value} loading={loading}>
        {(list) =>
          list.total === 0 ? (
            <Empty title={t('totals.noneHere')} />
          ) : (
            <LongTable
              label={t(explained[which])}
              className="aside-forms"
              columns={[
                { name: t('totals.form') },
                { name: t('totals.kind') },
                { name: t('totals.valid'), number: true },
              ]}
              items={list.items}
              total={list.total}
              rowHeight={() => rowHeight}
              keyOf={({ id }) => id}
              rowClass={() => 'link'}
              onNearEnd={more}
            >
              {(form) => <Row form={form} />}
            </LongTable>
          )
        }
      </WhenLoaded>
    </>
  )
}
