import { describe, expect, it } from 'vitest'
import { definitions } from '../../testing/definitions.ts'
import { sampleForm } from '../../testing/sample-form.ts'
import { allHold, brokenBy, withValue } from './try-value.ts'

const form = sampleForm('done1', 0, definitions)
const figure = form.figures.find(({ slot }) => slot === 'votes.1')
const value = figure?.value ?? 0

describe('trying a value', () => {
  it('breaks the sums that it breaks, and names them', () => {
    expect(allHold(form)).toBe(true)
    expect(allHold(withValue(form, 'votes.1', value + 1))).toBe(false)
    expect(brokenBy(form, 'votes.1', value + 1).length).toBeGreaterThan(0)
  })

  it('holds again with the value that stands there', () => {
    const wrong = withValue(form, 'votes.1', value + 7)
    expect(allHold(withValue(wrong, 'votes.1', value))).toBe(true)
    expect(brokenBy(wrong, 'votes.1', value)).toEqual([])
  })

  it('changes nothing but the figure and its sums', () => {
    const { figures, sums: _sums, ...rest } = withValue(form, 'votes.1', 5)
    const { figures: before, sums: _before, ...same } = form
    expect(rest).toEqual(same)
    expect(figures.filter((one, at) => one.value !== before[at]?.value)).toHaveLength(value === 5 ? 0 : 1)
  })
})
