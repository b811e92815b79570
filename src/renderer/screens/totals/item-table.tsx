import type { SlotTally } from '../../../shared/election.ts'
import { useHostState } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { LevelCells, LevelHeads } from './levels.tsx'

/** The items of the forms added up: voters, ballots, and what became of them. */
export const ItemTable = ({ items }: { items: readonly SlotTally[] }) => {
  const { t, say } = useWords()
  const definitions = useHostState((state) => state.definitions)
  const nameOf = (slot: SlotTally['slot']): string => {
    const item = definitions.flatMap((definition) => definition.items).find(({ key }) => key === slot)
    return item === undefined ? slot : say(item.label)
  }
  if (items.length === 0) return null
  return (
    <table className="bars items">
      <thead>
        <tr>
          <th scope="col">{t('totals.item')}</th>
          <LevelHeads />
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.slot}>
            <th scope="row">{nameOf(item.slot)}</th>
            <LevelCells of={item} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}
