import { expect, test } from 'vitest'
import { formDefinition } from '../../../../test/support/scripted-parts.ts'
import { MeasuredRun } from '../../../shared/measured.ts'
import type { TrueForm } from '../../../shared/true-form.ts'
import { compareForms, type ReadFigure, type ReadForm } from './compare-forms.ts'
import { byFolder, type Group, measuredRun } from './measured-run.ts'

const definitions = [formDefinition('ss-5-17'), formDefinition('ss-5-17-pl')]

const truth: TrueForm = {
  id: 'one',
  file: 'north/a.pdf',
  pages: [1, 2],
  form_type: 'ส.ส. 5/17',
  stats: { ballots_received: 30, valid: 26, invalid: 4, blank: null },
  votes: { 1: 15, 2: 11, 3: 0 },
  total: 26,
}

const figure = (slot: ReadFigure['slot'], value: number | null, more: Partial<ReadFigure> = {}): ReadFigure => ({
  slot,
  value,
  read: value === null ? null : String(value),
  state: 'accepted',
  confidence: 0.99,
  used: true,
  box: null,
  settled: value,
  alternatives: value === null ? [] : [value],
  anchored: true,
  ...more,
})

const items = [
  figure('ballots_received', 30),
  figure('valid', 26),
  figure('invalid', 4),
  figure('blank', 0, { read: '' }),
]
const parts = (path: string, ...pages: number[]) => pages.map((page) => ({ path, page, pageId: `${path}-${page}` }))

const measured = (read: readonly ReadForm[], truths = [truth]) => {
  const group: Group = { name: '', ...compareForms(truths, read, definitions), times: [] }
  return MeasuredRun.parse(measuredRun('scripted 1', [group]))
}

test('a form that was read right is right throughout', () => {
  const figures = [...items, figure('votes.1', 15), figure('votes.2', 11), figure('votes.3', 0), figure('total', 26)]
  const { whole, wrong, wrongForms } = measured([{ form: 'ss-5-17', parts: parts('north/a.pdf', 1, 2), figures }])
  expect(whole.forms).toEqual({ n: 1, found: 1, kinds: 1, pages: 1, kindAndPages: 1, allRight: 1, extra: 0 })
  expect(whole.votes).toMatchObject({ notNought: { n: 3, right: 3 }, nought: { n: 1, right: 1 }, invented: 0 })
  expect(whole.items).toEqual({ n: 4, right: 4 })
  expect(whole.accepted).toMatchObject({ n: 8, wrong: 0, notNought: { n: 6, right: 6 } })
  expect(whole.reliability.all.brier).toBeCloseTo(0.0001)
  expect([wrong, wrongForms]).toEqual([[], []])
})

test('what is wrong is counted by slot, by digit and as accepted, and a row that is not there is invented', () => {
  const figures = [
    ...items,
    figure('votes.1', 75, { alternatives: [75, 15] }),
    figure('votes.2', null, { state: 'open', confidence: 0 }),
    figure('votes.3', 0, { anchored: false }),
    figure('votes.9', 2),
    figure('votes.10', 0),
  ]
  const { whole, wrong } = measured([{ form: 'ss-5-17', parts: parts('north/a.pdf', 1), figures }])
  expect(whole.forms).toMatchObject({ found: 1, kinds: 1, pages: 0, kindAndPages: 0, allRight: 0 })
  expect(whole.votes).toEqual({
    ...{ notNought: { n: 3, right: 0 }, nought: { n: 1, right: 1 } },
    ...{ invented: 1, unusedAsUsed: 1, unanchored: 1 },
  })
  expect(whole.accepted).toMatchObject({ n: 7, wrong: 2 })
  expect(whole.firstThree).toEqual({ n: 6, right: 4 })
  expect(whole.digitPairs).toEqual([
    { truth: '0', read: '2', n: 1 },
    { truth: '1', read: '7', n: 1 },
  ])
  expect(whole.bySlot).toContainEqual({ slot: 'votes', n: 3, right: 1 })
  expect(wrong.map(({ slot, truth: value, read }) => [slot, value, read])).toEqual([
    ['total', 26, null],
    ['votes.1', 15, 75],
    ['votes.2', 11, null],
    ['votes.9', 0, 2],
  ])
})

test('a form that was not found has nothing right; one that is not of the truth is too many', () => {
  const { whole, wrongForms } = measured([{ form: 'ss-5-17-pl', parts: parts('north/b.pdf', 1), figures: items }])
  expect(whole.forms).toMatchObject({ n: 1, found: 0, kinds: 0, extra: 1 })
  expect(whole.items.right).toBe(0)
  expect(wrongForms).toEqual([{ form: 'one', kind: null, pages: [] }])
})

test('a form over several pictures is one form, all its pictures its pages', () => {
  const pictures = ['f-1.jpg', 'f-2.jpg'].map((file) => ({ file, page: 1 }))
  const apart = { ...truth, file: 'f-1.jpg', pages: [1, 1], parts: pictures }
  const whole = [...parts('f-1.jpg', 1), ...parts('f-2.jpg', 1)]
  expect(measured([{ form: 'ss-5-17', parts: whole, figures: items }], [apart]).whole.forms.pages).toBe(1)
  const half = [{ form: 'ss-5-17', parts: parts('f-1.jpg', 1, 1), figures: items }]
  expect(measured(half, [apart]).whole.forms).toMatchObject({ found: 1, pages: 0 })
})

test('another kind is told, a file dropped by itself is known by its name, and folders are counted apart', () => {
  const other = { ...truth, id: 'two', file: 'south/b.pdf', pages: [3] }
  const read = [
    { form: 'ss-5-17-pl', parts: parts('a.pdf', 1, 2), figures: items },
    { form: 'ss-5-17', parts: parts('south/b.pdf', 3), figures: items },
  ]
  const compared = { ...compareForms([truth, other], read, definitions), times: [{ path: 'south/b.pdf', seconds: 2 }] }
  const { rows, whole, wrongForms } = measuredRun('scripted 1', byFolder(compared))
  expect(wrongForms).toEqual([{ form: 'one', kind: 'ss-5-17-pl', pages: [1, 2] }])
  expect(rows.map(({ name, measured: { forms, time } }) => [name, forms.kinds, time.median])).toEqual([
    ['north', 0, null],
    ['south', 1, 2],
  ])
  expect(whole.forms).toMatchObject({ n: 2, found: 2, kinds: 1 })
})
