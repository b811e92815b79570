import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormDefinition } from '../../src/shared/form-definition.ts'
import { Measured } from '../../src/shared/measured.ts'
import { chanceFrom, seedOf } from '../generate/chance.ts'
import { confused, confusionsOf, misread } from './misread.ts'
import { paperOf, withSlip } from './paper.ts'
import { read, readerFrom } from './reader.ts'
import { scenarios } from './scenarios.ts'
import type { Tally } from './simulated.ts'
import { emptyTally, tryForm } from './trial.ts'

const root = join(import.meta.dirname, '../..')
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))
const measured = (name: string): Measured => Measured.parse(Object(json(`docs/measured/${name}.json`)).whole)
const confusions = confusionsOf(measured('generated'))
const reader = readerFrom(measured('held-out'), confusions)
const forms = readdirSync(join(root, 'resources/forms'))
  .map((name) => FormDefinition.parse(json(`resources/forms/${name}`)))
  .filter(({ place }) => place !== 'constituency')
const seeds = fc.integer({ min: 1, max: 1_000_000 })

describe('a misread figure', () => {
  it('is never the figure that stands there', () => {
    fc.assert(
      fc.property(fc.nat(99_999), seeds, (value, seed) => {
        expect(Number(misread(String(value), confusions, chanceFrom(seed)))).not.toBe(value)
      }),
    )
  })

  it.each([
    ['155', '1', '', '55'],
    ['155', '', '4', '4155'],
    ['606', '6', '0', '006'],
    ['23', '9', '4', '23'],
  ])('of %s, with %s for %s', (figure, truth, as, expected) => {
    const first = { ...chanceFrom(1), pick: <T>([one]: readonly [T, ...T[]]): T => one }
    expect(confused(figure, { truth, read: as, weight: 1 }, first)).toBe(expected)
  })
})

describe('a simulated reader', () => {
  it('is right as often as its confidence says', () => {
    const chance = chanceFrom(5)
    const readings = Array.from({ length: 20_000 }, () => read('votes.1', 148, reader, chance))
    const right = readings.filter(({ alternatives: [best] }) => best?.value === 148).length
    const expected = readings.reduce((sum, { confidence }) => sum + confidence, 0)
    expect(Math.abs(right - expected) / readings.length).toBeLessThan(0.005)
  })

  it('names at most everything', () => {
    fc.assert(
      fc.property(fc.nat(9999), seeds, (value, seed) => {
        const { alternatives } = read('votes.1', value, reader, chanceFrom(seed))
        expect(alternatives.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1 + 1e-9)
        expect(new Set(alternatives.map((one) => one.value)).size).toBe(alternatives.length)
      }),
    )
  })
})

it('a clerk’s slip changes one figure at most', () => {
  const [form] = forms
  if (form === undefined) return expect.fail('no form')
  fc.assert(
    fc.property(seeds, (seed) => {
      const paper = paperOf(form, chanceFrom(seed))
      const slipped = withSlip(paper, chanceFrom(seed + 1))
      expect([...paper].filter(([slot, value]) => slipped.get(slot) !== value).length).toBeLessThanOrEqual(1)
      expect([...slipped.keys()]).toEqual([...paper.keys()])
    }),
  )
})

/** 60 forms of each kind. */
const simulated = (name: string): Tally => {
  const nth = scenarios.findIndex((scenario) => scenario.name === name)
  const scenario = scenarios[nth] ?? expect.fail(`no scenario ${name}`)
  const tally = emptyTally()
  for (const [at, form] of forms.entries())
    for (let n = 0; n < 60; n += 1) tryForm(tally, form, scenario, reader, seedOf(seedOf(11, nth * 10 + at), n))
  return tally
}

describe('what is accepted of simulated forms', () => {
  it.each([
    'misread as often as the confidence allows',
    'a slip of the clerk on every form',
    'rows shifted, which the reader says',
  ])('is right: %s', (name) => {
    const { accepted, acceptedWrong, misread: wrong } = simulated(name)
    expect(wrong).toBeGreaterThan(300)
    expect(accepted).toBeGreaterThan(300)
    expect(acceptedWrong).toBe(0)
  })

  it('is counted as wrong when it is: a digit always taken for another', () => {
    const { acceptedWrong, formsWrong } = simulated('a digit of the writer always taken for another, surely')
    expect(acceptedWrong).toBeGreaterThanOrEqual(formsWrong)
    expect(formsWrong).toBeGreaterThan(0)
  })
})
