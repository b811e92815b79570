import { rowOf } from '../../shared/slot.ts'
import type { GatheredSlot } from './gather-readings.ts'
import type { GroupedForm } from './group-forms.ts'
import { bearsFigures, bearsTable } from './group-forms-fragments.ts'

/**
 * Pages of a form that are there, bear figures, and of which nothing was read, as long as a person has not said what
 * stands in all of their places.
 */
export const unreadPagesOf = ({ form, parts }: GroupedForm, slots: readonly GatheredSlot[]): number[] => {
  const isUnread = (page: number): boolean => {
    const own = slots.filter(({ formPage }) => formPage === page)
    const isBlank = own.every(({ reading, checked }) => reading === null || checked === true)
    const hasRows = !bearsTable(form, page) || own.some(({ slot }) => rowOf(slot) !== null)
    const isKeyed = hasRows && own.every(({ checked }) => checked === true)
    return isBlank && !isKeyed
  }
  const there = [...new Set(parts.map(({ formPage }) => formPage))]
  return there.filter((page) => bearsFigures(form, page) && isUnread(page))
}
