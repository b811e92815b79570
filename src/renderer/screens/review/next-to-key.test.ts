import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import type { Slot } from '../../../shared/slot.ts'
import { definitions } from '../../testing/definitions.ts'
import { sampleForm } from '../../testing/sample-form.ts'
import { addedRow, nextToKey, rowToAdd } from './next-to-key.ts'
import { withValue } from './try-value.ts'

const [first, second] = definitions
const open = [first, second].find((one) => one?.table.rows === null)
const fixed = [first, second].find((one) => one?.table.rows !== null)
if (open === undefined || fixed === undefined) throw new Error('definitions of both kinds')

/** A form of which nothing was read, with what people have keyed so far. */
const keyed = (slots: Readonly<Record<string, number | null>>, holds: boolean | null): FormDetail => {
  const form = sampleForm('b', 0, definitions)
  const figures = Object.entries(slots).map(([slot, value]): Figure => {
    const figure = { ...addedRow(slot as Slot), value }
    return value === null ? figure : { ...figure, level: 'checked' }
  })
  return { ...form, form: open.id, figures, sums: form.sums.slice(0, 1).map((sum) => ({ ...sum, holds })) }
}

describe('keying a form of which nothing was read', () => {
  it.each([
    ['to the next that is empty', { valid: 1, invalid: null, blank: null }, 'valid', null, 'invalid'],
    ['over what is keyed already', { valid: 1, invalid: 2, blank: null }, 'valid', null, 'blank'],
    ['back to what was left out', { valid: null, invalid: 2, blank: 3 }, 'blank', null, 'valid'],
    ['to the first row', { valid: 1 }, 'valid', null, 'votes.1'],
    ['to one row more while the sums do not hold', { valid: 3, 'votes.1': 1 }, 'votes.1', false, 'votes.2'],
    ['no further once they do', { valid: 1, 'votes.1': 1 }, 'votes.1', true, null],
  ] as const)('goes on %s', (_, slots, slot, holds, next) => {
    expect(nextToKey(keyed(slots, holds), slot, open)).toBe(next)
  })

  it('is left to the queue where the figure was read', () => {
    const form = sampleForm('b', 0, definitions)
    expect(nextToKey(form, form.figures[0]?.slot ?? 'valid', open)).toBe(null)
  })

  it('adds rows only where the form does not say how many it has', () => {
    const form = keyed({ 'votes.4': 1 }, false)
    expect([rowToAdd(form, open), rowToAdd(form, fixed), rowToAdd(form, undefined)]).toEqual(['votes.5', null, null])
    expect(rowToAdd(keyed({ 'votes.100': 1 }, false), open)).toBe(null)
  })
})

it('a row that is not there yet counts in the sums while it is typed', () => {
  const form = keyed({ 'votes.1': 10, total: 15 }, false)
  const sums: FormDetail['sums'] = [
    {
      ...{ code: 'rows', label: { th: '', en: '' }, relation: '=', holds: false },
      left: [{ slots: ['votes.1'], value: 10 }],
      right: [{ slots: ['total'], value: 15 }],
    },
  ]
  const [tried] = withValue({ ...form, sums }, 'votes.2', 5).sums
  expect([tried?.left.map(({ value }) => value), tried?.holds]).toEqual([[10, 5], true])
})
