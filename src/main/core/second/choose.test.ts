import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isChosen, seedOf } from './choose.ts'
import { mixKnown } from './mix-known.ts'

const pages = Array.from({ length: 2_000 }, (_, n) => `page-${n}`)
const seed = fc.string({ minLength: 32, maxLength: 32, unit: fc.constantFrom(...'0123456789abcdef') })
const percent = fc.integer({ min: 0, max: 100 })

describe('the share of forms', () => {
  it('is always the same, and raising it only adds forms', () => {
    fc.assert(
      fc.property(seed, percent, percent, (by, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const inLow = pages.slice(0, 50).filter((page) => isChosen(by, page, low))
        expect(inLow.every((page) => isChosen(by, page, high))).toBe(true)
      }),
    )
  })

  it('is none at 0, all at 100, and about what was asked for between', () => {
    fc.assert(
      fc.property(seed, percent, (by, share) => {
        const chosen = pages.filter((page) => isChosen(by, page, share)).length
        if (share === 0 || share === 100) expect(chosen).toBe(share * 20)
        else expect(Math.abs(chosen / 20 - share)).toBeLessThan(7)
      }),
      { numRuns: 25 },
    )
  })

  it('is another one with another seed', () => {
    const draws = Array.from({ length: 64 }, (_, n) => (n * 0.381966) % 1)
    const random = () => draws.pop() ?? 0
    const [one, other] = [seedOf(random), seedOf(random)]
    expect([one.length, one === other]).toEqual([32, false])
    const of = (by: string) => pages.filter((page) => isChosen(by, page, 50)).join()
    expect(of(one)).not.toBe(of(other))
  })
})

describe('forms with known answers between the others', () => {
  const queued = (pageId: string) => ({ pageId, yours: 1 })
  const forms = pages.slice(0, 300).map(queued)
  const known = Array.from({ length: 40 }, (_, n) => queued(`known-${n}`))
  const isKnown = ({ pageId }: { pageId: string }) => pageId.startsWith('known')

  it('come about as often as asked, each once, in an order of the person’s own', () => {
    const mixed = mixKnown(forms, known, { seed: 's', who: 'สมชาย', known: 10 })
    const put = mixed.filter(isKnown)
    expect(new Set(put).size).toBe(put.length)
    expect(put.length).toBeGreaterThan(15)
    expect(put.length).toBeLessThan(45)
    const other = mixKnown(forms, known, { seed: 's', who: 'สมหญิง', known: 10 })
    expect(other.filter(isKnown)).not.toEqual(put)
    expect(mixKnown(forms, known, { seed: 's', who: 'สมชาย', known: 0 })).toEqual(forms)
  })

  it('keep their places while a person keys on from the top', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 0, max: 120 }), (by, keyed) => {
        const mixing = { seed: by, who: 'สมชาย', known: 20 }
        const whole = mixKnown(forms, known, mixing)
        const done = new Set(whole.slice(0, keyed).map(({ pageId }) => pageId))
        const left = (all: typeof forms) => all.map((one) => (done.has(one.pageId) ? { ...one, yours: 0 } : one))
        expect(mixKnown(left(forms), left(known), mixing)).toEqual(whole.slice(keyed))
      }),
    )
  })
})
