import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchHref, batchScreens, homeHref, routeFor, routeOf, settingsHref, totalsHref } from './routes.ts'

test('every address leads back to the screen it was made for', () => {
  const part = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(
      part,
      fc.constantFrom(...batchScreens),
      fc.option(part),
      fc.boolean(),
      (batchId, screen, form, whole) => {
        const slot = form === null || whole ? null : ('votes.12' as const)
        const href = batchHref(batchId, screen, form ?? undefined, slot ?? undefined)
        expect(routeOf(href)).toEqual({ screen, batchId, formId: form, slot })
      },
    ),
  )
})

test('so does every address of totals', () => {
  const part = fc.string({ minLength: 1, unit: 'grapheme' })
  const place = fc.record({ province: part, constituency: fc.integer({ min: 1, max: 40 }) })
  const ballots = fc.constantFrom('constituency', 'party-list')
  fc.assert(
    fc.property(part, ballots, fc.option(place), (electionId, ballot, at) => {
      const href = totalsHref(electionId, ballot, at ?? undefined)
      expect(routeOf(href)).toEqual({ screen: 'totals', electionId, ballot, place: at })
    }),
  )
  expect(routeOf('#/election/one/totals')).toEqual(routeOf(totalsHref('one')))
  expect(routeOf('#/election/one/totals/nowhere/แพร่/x')).toEqual(routeOf(totalsHref('one')))
})

test.each([
  '',
  '#',
  homeHref,
  '#/nowhere',
  '#/batch//reading',
  '#/batch/one/nowhere',
  '#/election//totals',
  '#/election/one',
  '#/batch/%E0%A4%A/reading',
])('%s is Home', (hash) => expect(routeOf(hash)).toEqual({ screen: 'home' }))

test('settings have an address', () => expect(routeOf(settingsHref)).toEqual({ screen: 'settings' }))

test('an open batch is prepared, a started one is not', () => {
  const reading = routeOf(batchHref('one', 'reading'))
  const prepare = routeOf(batchHref('one', 'prepare'))
  expect(routeFor(reading, 'open').screen).toBe('prepare')
  expect(routeFor(prepare, 'running').screen).toBe('reading')
  expect(routeFor(reading, 'done')).toEqual(reading)
  expect(routeFor(prepare, undefined)).toEqual(prepare)
})
