import { describe, expect, it } from 'vitest'
import type { Check, CheckHow, Verdict } from '../../../shared/check.ts'
import type { Figure } from '../../../shared/figure.ts'
import { paceOf } from './pace.ts'
import { personScores } from './person-scores.ts'
import { rateOf } from './rate-of.ts'
import { readerScores } from './reader-scores.ts'

/** `1 A check 10`: which figure, who, how and what. */
const said = (text: string): { key: string; check: Check } => {
  const [key = '', who = '', how = '', what = ''] = text.split(' ')
  const verdict: Verdict =
    what === '?'
      ? { kind: 'unreadable' }
      : what === '-'
        ? { kind: 'passed-on' }
        : { kind: 'value', value: Number(what) }
  return { key, check: { verdict, note: null, who, at: '2026', how: how as CheckHow } }
}

const scores = (
  texts: readonly string[],
  { proved = {}, answers = {} }: Record<string, Record<string, number | null>> = {},
) => {
  const isProved = Object.entries(proved).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))
  const people = personScores(texts.map(said), { proved: new Map(isProved), answers: new Map(Object.entries(answers)) })
  return Object.fromEntries(
    people.map(({ who, known: { right, wrong }, ...counts }) => {
      const all = { ...counts, right, wrong }
      return [who, Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0))]
    }),
  )
}

describe('what people’s work comes to', () => {
  it.each([
    ['nothing', [], {}, {}],
    ['checks', ['1 A check 10', '2 A check 5', '2 A check 6'], {}, { A: { first: 2 } }],
    ['agreement', ['1 A check 10', '1 B blind 10'], {}, { A: { first: 1, agreed: 1 }, B: { second: 1, agreed: 1 } }],
    [
      'a difference that waits',
      ['1 A check 10', '1 B blind 11'],
      {},
      { A: { first: 1, waiting: 1 }, B: { second: 1, waiting: 1 } },
    ],
    [
      'a difference that was decided',
      ['1 A check 10', '1 B blind 11', '1 C adjudicated 11'],
      {},
      { A: { first: 1, decidedAgainst: 1 }, B: { second: 1, decidedFor: 1 }, C: { decided: 1 } },
    ],
    [
      'one decided against both',
      ['1 A check 10', '1 B blind 11', '1 C adjudicated ?'],
      {},
      { A: { first: 1, decidedAgainst: 1 }, B: { second: 1, decidedAgainst: 1 }, C: { decided: 1 } },
    ],
    ['agreement with the machine', ['1 B blind 10'], { proved: { 1: 10 } }, { B: { second: 1, agreed: 1 } }],
    [
      'a difference with the machine, decided',
      ['1 B blind 11', '1 C adjudicated 11'],
      { proved: { 1: 10 } },
      { B: { second: 1, decidedFor: 1 }, C: { decided: 1 } },
    ],
    ['passing on', ['1 B blind -'], {}, {}],
    [
      'known answers, the newest word of each',
      ['1 B known 11', '1 B known 10', '2 B known 3', '3 B known ?', '4 B known 9'],
      { answers: { 1: 10, 2: 4, 3: null } },
      { B: { right: 2, wrong: 1 } },
    ],
  ])('%s', (_, texts, known, expected) => {
    expect(scores(texts, known)).toEqual(expected)
  })

  it('gives a rate with its interval', () => {
    expect(rateOf(0, 0)).toBe(null)
    expect(rateOf(9, 10)?.low).toBeCloseTo(0.55498, 4)
    expect(rateOf(9, 10)?.high).toBeCloseTo(0.99747, 4)
  })
})

describe('the pace of a person', () => {
  const acts = (seconds: readonly number[], figures = 1) =>
    seconds.map((_, n) => ({
      who: 'A',
      at: 1000 * seconds.slice(0, n + 1).reduce((sum, one) => sum + one, 0),
      figures,
    }))

  it('is the median from act to act, without pauses', () => {
    const steady = [0, 4, 5, 6, 4, 5, 900, 5, 6, 4, 5, 6]
    expect(paceOf(acts(steady)).get('A')).toBe(5)
  })

  it('is not told of a few figures, nor of whole forms confirmed at once', () => {
    expect(paceOf(acts([0, 4, 5, 6])).size).toBe(0)
    expect(paceOf(acts(Array(30).fill(5), 12)).size).toBe(0)
  })
})

describe('what people made of what a reader read', () => {
  const figure = (more: Partial<Figure>): Figure => ({
    ...{ slot: 'valid', value: 10, state: 'accepted', level: 'checked', read: '10', words: null, confidence: 1 },
    ...{ box: null, used: true, why: null },
    ...more,
  })
  const machine = { value: 10, state: 'accepted' } as const
  const contested: Figure['contested'] = []

  it('counts what was looked at, by what the machine had made of it', () => {
    const figures = [
      figure({ machine }),
      figure({ machine, value: 11 }),
      figure({ machine: { value: 10, state: 'solved' }, value: 10 }),
      figure({ machine: { value: 10, state: 'open' }, value: 12 }),
      figure({ level: 'read' }),
      figure({ level: 'read', state: 'open', machine, contested }),
    ]
    const [score, ...others] = readerScores(
      'embedded',
      figures.map((one) => ({ form: 'ss-5-18', figure: one })),
    )
    expect(others).toEqual([])
    expect(score).toMatchObject({
      ...{ reader: 'embedded', form: 'ss-5-18', waiting: 1 },
      accepted: { confirmed: 1, changed: 1, rate: { share: 0.5 } },
      solved: { confirmed: 1, changed: 0 },
    })
  })
})
