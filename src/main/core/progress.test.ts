import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPace, progressOf } from './progress.ts'

describe('progress', () => {
  it('tells share, speed and time left from the spacing of pages', () => {
    const settled = [0, 2000, 4000, 6000]
    expect(progressOf({ settled: 4, left: 6 }, settled)).toEqual({
      share: 0.4,
      pagesPerMinute: 30,
      secondsLeft: 12,
      secondsUncertain: 0,
    })
  })

  it('says nothing of the time left before it can be known, or when nothing is left', () => {
    expect(progressOf({ settled: 1, left: 9 }, [0])).toMatchObject({ pagesPerMinute: null, secondsLeft: null })
    expect(progressOf({ settled: 9, left: 0 }, [0, 1, 2])).toMatchObject({ share: 1, secondsLeft: null })
    expect(progressOf({ settled: 0, left: 0 }, [])).toMatchObject({ share: 0 })
  })

  it('stays between none and all', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.array(fc.nat()), (settled, left, moments) => {
        const { share, secondsLeft } = progressOf(
          { settled, left },
          [...moments].sort((a, b) => a - b),
        )
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(secondsLeft === null || secondsLeft >= 0).toBe(true)
      }),
    )
  })

  it('remembers only the last pages of a batch', () => {
    const pace = openPace(3)
    for (const at of [1, 2, 3, 4]) pace.note('a', at)
    expect([pace.of('a'), pace.of('b')]).toEqual([[2, 3, 4], []])
    pace.forget('a')
    expect(pace.of('a')).toEqual([])
  })
})
