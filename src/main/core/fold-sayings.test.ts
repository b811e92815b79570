import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Check, CheckHow, Verdict } from '../../shared/check.ts'
import { foldSayings } from './fold-sayings.ts'

/** `A check 10`: who, how and what; `-` passes on, `?` is unreadable. */
const said = (text: string): Check => {
  const [who = '', how = '', what = ''] = text.split(' ')
  const verdict: Verdict =
    what === '-'
      ? { kind: 'passed-on' }
      : what === '?'
        ? { kind: 'unreadable' }
        : { kind: 'value', value: Number(what) }
  return { verdict, note: null, who, at: '2026', how: how as CheckHow }
}

const wordOf = ({ who, verdict }: { who: string | null; verdict: Verdict }): string =>
  `${who ?? 'machine'} ${verdict.kind === 'value' ? verdict.value : verdict.kind}`

const told = (texts: readonly string[], proved: number | null) => {
  const { standing, agreed, contested, passedOn } = foldSayings(texts.map(said), proved)
  return {
    stands: standing === null ? null : wordOf(standing),
    agreed: agreed.map(({ who }) => who).join(),
    contested: contested.map(wordOf).join(', '),
    ...(passedOn === null ? {} : { passedOn: passedOn.who }),
  }
}

describe('what comes of what was said of a figure', () => {
  const nothing = { agreed: '', contested: '' }
  it.each([
    ['nothing', [], null, { stands: null, ...nothing }],
    ['nothing of a proved figure', [], 10, { stands: 'machine 10', ...nothing }],
    ['a check', ['A check 10'], null, { stands: 'A 10', ...nothing }],
    ['the newest check', ['A check 10', 'B check 11'], 9, { stands: 'B 11', ...nothing }],
    ['a check and one who agrees', ['A check 10', 'B blind 10'], null, { stands: 'A 10', agreed: 'B', contested: '' }],
    [
      'a check and one who differs',
      ['A check 10', 'B blind 11'],
      null,
      { stands: 'A 10', agreed: '', contested: 'A 10, B 11' },
    ],
    ['nobody agrees with themselves', ['A blind 10', 'A check 10'], null, { stands: 'A 10', ...nothing }],
    ['a word of one’s own that was replaced', ['A blind 11', 'A check 10'], null, { stands: 'A 10', ...nothing }],
    ['one blind of an open figure', ['A blind 10'], null, { stands: null, ...nothing }],
    ['two blind who agree', ['A blind 10', 'B blind 10'], null, { stands: 'A 10', agreed: 'B', contested: '' }],
    ['two blind who differ', ['A blind 10', 'B blind 11'], null, { stands: null, agreed: '', contested: 'A 10, B 11' }],
    ['one person twice, blind', ['A blind 10', 'A blind 11'], null, { stands: null, ...nothing }],
    [
      'blind, then a check that agrees',
      ['B blind 10', 'A check 10'],
      null,
      { stands: 'A 10', agreed: 'B', contested: '' },
    ],
    [
      'blind, then a check that differs',
      ['B blind 11', 'A check 10'],
      null,
      { stands: 'A 10', agreed: '', contested: 'A 10, B 11' },
    ],
    ['blind that agrees with what is proved', ['B blind 10'], 10, { stands: 'machine 10', agreed: 'B', contested: '' }],
    [
      'blind that differs from what is proved',
      ['B blind 11'],
      10,
      { stands: 'machine 10', agreed: '', contested: 'machine 10, B 11' },
    ],
    [
      'two blind who agree against what is proved',
      ['B blind 11', 'C blind 11'],
      10,
      { stands: 'machine 10', agreed: '', contested: 'machine 10, B 11, C 11' },
    ],
    ['merged where nobody checked', ['B merged 11'], null, { stands: 'B 11', ...nothing }],
    ['merged where the machine had proved another', ['B merged 11'], 10, { stands: 'B 11', ...nothing }],
    ['merged twice by one person', ['B merged 11', 'B merged 12'], null, { stands: 'B 12', ...nothing }],
    ['a check in sight of what was merged', ['B merged 11', 'A check 10'], null, { stands: 'A 10', ...nothing }],
    [
      'merged beside a check',
      ['A check 10', 'B merged 11'],
      null,
      { stands: 'A 10', agreed: '', contested: 'A 10, B 11' },
    ],
    ['merged that agrees', ['A check 10', 'B merged 10'], null, { stands: 'A 10', agreed: 'B', contested: '' }],
    [
      'merged from two computers that differ',
      ['B merged 11', 'C merged 12'],
      null,
      { stands: 'B 11', agreed: '', contested: 'B 11, C 12' },
    ],
    [
      'three voices',
      ['A check 10', 'B blind 11', 'C blind 10'],
      null,
      { stands: 'A 10', agreed: '', contested: 'A 10, B 11, C 10' },
    ],
    ['an adjudication', ['A check 10', 'B blind 11', 'C adjudicated 11'], null, { stands: 'C 11', ...nothing }],
    [
      'an adjudication with a third value',
      ['A check 10', 'B blind 11', 'C adjudicated 12'],
      null,
      { stands: 'C 12', ...nothing },
    ],
    [
      'a word after the adjudication',
      ['A check 10', 'B blind 11', 'C adjudicated 11', 'D merged 10'],
      null,
      { stands: 'C 11', agreed: '', contested: 'C 11, D 10' },
    ],
    [
      'a check changed after it was agreed on',
      ['A check 10', 'B blind 10', 'A check 12'],
      null,
      { stands: 'A 12', agreed: '', contested: 'A 12, B 10' },
    ],
    [
      'unreadable against a value',
      ['A check 10', 'B blind ?'],
      null,
      { stands: 'A 10', agreed: '', contested: 'A 10, B unreadable' },
    ],
    ['unreadable twice', ['A check ?', 'B blind ?'], null, { stands: 'A unreadable', agreed: 'B', contested: '' }],
    ['passed on while keying blind', ['A check 10', 'B blind -'], null, { stands: 'A 10', ...nothing }],
    ['passed on after a check', ['A check 10', 'B check -'], null, { stands: 'A 10', ...nothing, passedOn: 'B' }],
    [
      'passed on while people differ',
      ['A check 10', 'B blind 11', 'C check -'],
      11,
      { stands: 'A 10', agreed: '', contested: 'A 10, B 11', passedOn: 'C' },
    ],
    ['passed on elsewhere, checked here', ['A check 10', 'B merged -'], null, { stands: 'A 10', ...nothing }],
    ['a check after it was passed on', ['A check -', 'B check 10'], null, { stands: 'B 10', ...nothing }],
    ['of a form whose answers are known', ['A check 10', 'B known 11'], null, { stands: 'A 10', ...nothing }],
  ])('%s', (_, texts, proved, expected) => {
    expect(told(texts, proved)).toEqual(expected)
  })

  const someone = fc.constantFrom('A', 'B', 'C')
  const value = fc.constantFrom('10', '11', '?', '-')
  const any = fc.tuple(someone, fc.constantFrom('check', 'blind', 'merged', 'adjudicated', 'known'), value)
  const apart = fc.tuple(someone, fc.constantFrom('blind', 'known'), value)
  const texts = (all: readonly (readonly string[])[]) => all.map((one) => one.join(' '))
  const proof = fc.constantFrom(null, 10)

  it('what is keyed blind never replaces what stands', () => {
    fc.assert(
      fc.property(fc.array(any), fc.array(apart), proof, (before, after, proved) => {
        const first = told(texts(before), proved).stands
        if (first === null) return
        const { stands } = told(texts([...before, ...after]), proved)
        const isTwoBlind = !before.some(([, how]) => how !== 'blind' && how !== 'known') && proved === null
        if (!isTwoBlind) expect(stands).toBe(first)
      }),
    )
  })

  it('an adjudication settles whatever was said before it, and only that', () => {
    fc.assert(
      fc.property(fc.array(any), someone, fc.array(any), proof, (before, who, after, proved) => {
        const word = `${who} adjudicated 12`
        const expected = told([word, ...texts(after)], proved)
        expect(told([...texts(before), word, ...texts(after)], proved)).toEqual(expected)
      }),
    )
  })

  it('tells a difference exactly when two voices differ, each a person’s newest or what stands', () => {
    fc.assert(
      fc.property(fc.array(any), proof, (all, proved) => {
        const { contested, agreed, standing } = foldSayings(texts(all).map(said), proved)
        if (contested.length > 0)
          expect(new Set(contested.map(({ verdict }) => JSON.stringify(verdict))).size).toBeGreaterThan(1)
        for (const { who, verdict } of agreed)
          expect([who !== standing?.who, verdict]).toEqual([true, standing?.verdict])
        expect(contested.length > 0 && agreed.length > 0).toBe(false)
      }),
    )
  })
})
