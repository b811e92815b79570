import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Standing } from '../../shared/figure.ts'
import { placed, widest } from './strip.tsx'

const states = fc.array(fc.constantFrom<Standing>('accepted', 'solved', 'open', 'checked'), {
  minLength: 1,
  maxLength: 130,
})

test('however many slots are in doubt, the strip stays within its width and no slot covers another', () => {
  fc.assert(
    fc.property(states, (slots) => {
      const all = placed(slots)
      for (const [at, { x, width }] of all.entries()) {
        expect(width).toBeGreaterThan(0)
        expect(x + width).toBeLessThanOrEqual((all[at + 1]?.x ?? widest) + 1e-9)
      }
    }),
  )
})
