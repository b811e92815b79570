import { useMemo } from 'react'
import type { BatchSummary } from '../../../shared/batch.ts'
import { LongTable } from '../../parts/long-table.tsx'
import { useWords } from '../../words/use-words.ts'
import { BatchRow } from './batch-row.tsx'
import { groupBatches, type HomeRow } from './group-batches.ts'

const heights = { group: 38, batch: 52 }
const keyOf = (row: HomeRow): string => (row.kind === 'group' ? row.name : row.batch.id)

const GroupName = ({ name }: { name: Extract<HomeRow, { kind: 'group' }>['name'] }) => {
  const { t } = useWords()
  return (
    <td colSpan={5} className="group-name">
      {t(`home.${name}`)}
      {name === 'needsYou' ? <span className="q">{t('home.mostDoubt')}</span> : null}
    </td>
  )
}

type BatchTableProps = { batches: readonly BatchSummary[]; onNearEnd: () => void }

/** Past batches, first those being read and those that need a person. */
export const BatchTable = ({ batches, onNearEnd }: BatchTableProps) => {
  const { t } = useWords()
  const rows = useMemo(() => groupBatches(batches), [batches])
  const columns = [
    { name: t('home.name') },
    { name: t('home.state') },
    { name: t('home.pages') },
    { name: t('home.doubt'), number: true },
    { name: t('home.date'), number: true },
  ]
  return (
    <LongTable
      label={t('home.title')}
      className="batches"
      columns={columns}
      items={rows}
      total={rows.length}
      rowHeight={({ kind }) => heights[kind]}
      keyOf={keyOf}
      rowClass={({ kind }) => (kind === 'group' ? 'group' : 'link')}
      onNearEnd={onNearEnd}
    >
      {(row) => (row.kind === 'group' ? <GroupName name={row.name} /> : <BatchRow batch={row.batch} />)}
    </LongTable>
  )
}
