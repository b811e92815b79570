import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchHref, batchScreens, homeHref, routeFor, routeOf, settingsHref } from './routes.ts'

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

test.each([
  '',
  '#',
  homeHref,
  '#/nowhere',
  '#/batch//reading',
  '#/batch/one/nowhere',
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
