import { describe, expect, it } from 'vitest'
import type { SlotTally } from '../../../shared/election.ts'
import { rowSlot } from '../../../shared/slot.ts'
import { leadOf, outlookOf } from './outlook.ts'

const row = (number: number, known: number, low = 0, high: number | null = low, checked = 0): SlotTally => ({
  slot: rowSlot(number),
  checked,
  read: known - checked,
  doubt: { figures: high === 0 ? 0 : 1, value: 0, low, high },
})
const still = { votesInDoubt: 0, votesMissing: 0, allChecked: false }

describe('who leads', () => {
  it.each([
    ['nobody without votes', [row(1, 0), row(2, 0)], null],
    ['nobody without rows', [], null],
    ['the row with the most', [row(1, 40), row(2, 100)], { row: 2, margin: 60 }],
    ['the smaller number of a tie, by nothing', [row(2, 50), row(1, 50)], { row: 1, margin: 0 }],
    ['the only one, by all', [row(3, 9)], { row: 3, margin: 9 }],
  ])('%s', (_, rows, lead) => {
    expect(leadOf(rows)).toEqual(lead)
  })
})

describe('whether it can still change', () => {
  const wide = [row(1, 100), row(2, 40)]
  it.each([
    ['holds without doubt', wide, still, 'holds'],
    ['is settled when all is checked', wide, { ...still, allChecked: true }, 'settled'],
    ['holds against a small doubt', [row(1, 100), row(2, 40, 0, 30)], { ...still, votesInDoubt: 30 }, 'holds'],
    ['could change when another may reach the first', [row(1, 100), row(2, 40, 0, 60)], still, 'could-change'],
    ['could change when one has no bound', [row(1, 100), row(2, 40, 0, null)], still, 'could-change'],
    [
      'could change when the votes in doubt are as many as the margin',
      wide,
      { ...still, votesInDoubt: 60 },
      'could-change',
    ],
    ['is open while missing units may hold as many', wide, { ...still, votesMissing: 60 }, 'units-missing'],
    ['is open while missing units may hold any number', wide, { ...still, votesMissing: null }, 'units-missing'],
    ['holds against few missing votes', wide, { ...still, votesMissing: 59 }, 'holds'],
    ['is settled as a tie', [row(1, 50), row(2, 50)], { ...still, allChecked: true }, 'settled'],
    ['could change from a tie by any doubt', [row(1, 50), row(2, 50)], { ...still, votesInDoubt: 1 }, 'could-change'],
    ['is nothing yet', [row(1, 0)], still, 'nothing'],
    [
      'could change though nothing is known',
      [row(1, 0, 0, 9), row(2, 0)],
      { ...still, votesInDoubt: 9 },
      'could-change',
    ],
  ] as const)('%s', (_, rows, out, outlook) => {
    expect(outlookOf(rows, out)).toBe(outlook)
  })
})
