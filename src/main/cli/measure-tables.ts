import type { Measured, MeasuredRun, Reliability, RightOf } from '../../shared/measured.ts'
import { plainTable } from './plain-table.ts'
import type { Say } from './words.ts'

/** Digits misread and figures that are wrong are told up to so many. */
const most = { pairs: 20, wrong: 200 }

const percent = (share: number | null, digits = 1): string =>
  share === null ? '–' : `${(share * 100).toFixed(digits)} %`
const shareOf = ({ n, right }: RightOf): string => percent(n === 0 ? null : right / n)
const seconds = (value: number | null): string => (value === null ? '–' : value.toFixed(2))

type Section = readonly string[]

const summary = (measured: Measured, say: Say): Section => {
  const { forms, votes, items, accepted, solved, firstThree, reliability, time, cost } = measured
  const row = (label: string, one: RightOf): string[] => [label, String(one.right), String(one.n), shareOf(one)]
  const ofForms = (right: number): RightOf => ({ n: forms.n, right })
  const { invented, unusedAsUsed, unanchored } = votes
  return [
    ...plainTable([
      ['', say('right'), say('of'), say('share')],
      row(say('formsFound'), ofForms(forms.found)),
      row(say('kindsRight'), ofForms(forms.kinds)),
      row(say('pagesRight'), ofForms(forms.pages)),
      row(say('allRight'), ofForms(forms.allRight)),
      row(say('votesNotNought'), votes.notNought),
      row(say('votesNought'), votes.nought),
      row(say('items'), items),
      row(say('firstThree'), firstThree),
      row(say('acceptedShare'), accepted.notNought),
      ...(solved === undefined
        ? []
        : [
            row(say('solvedVotes'), solved.notNought),
            row(say('solvedItems'), solved.items),
            row(say('proposed'), solved.proposed),
          ]),
    ]),
    '',
    say('alsoCounted', { extra: forms.extra, invented, unusedAsUsed, unanchored }),
    say('acceptedLine', { n: accepted.n, wrong: accepted.wrong, bound: percent(accepted.wrongAtMost, 2) }),
    say('brierLine', {
      all: reliability.all.brier?.toFixed(4) ?? '–',
      n: reliability.all.n,
      notNought: reliability.notNought.brier?.toFixed(4) ?? '–',
      m: reliability.notNought.n,
    }),
    say('timeLine', { pages: time.pages, median: seconds(time.median), p90: seconds(time.p90), cost }),
  ]
}

const titled = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): Section =>
  rows.length === 0 ? [] : ['', title, ...plainTable([head, ...rows])]

const groups = (rows: MeasuredRun['rows'], say: Say): Section => {
  const head = [say('group'), say('forms'), say('kinds'), say('pages'), say('notNought'), say('nought')]
  const more = [say('itemsShort'), say('accepted'), say('acceptedWrong'), say('invented'), say('secondsAPage')]
  return titled(
    say('groups'),
    [...head, ...more],
    rows.map(({ name, measured: { forms, votes, items, accepted, time } }) => [
      ...[name, String(forms.n), String(forms.kinds), String(forms.pages)],
      ...[shareOf(votes.notNought), shareOf(votes.nought), shareOf(items)],
      ...[String(accepted.n), String(accepted.wrong), String(votes.invented), seconds(time.median)],
    ]),
  )
}

const bySlot = (slots: Measured['bySlot'], say: Say): Section =>
  titled(
    say('bySlot'),
    [say('slot'), say('right'), say('of'), say('share')],
    slots.map((one) => [one.slot, String(one.right), String(one.n), shareOf(one)]),
  )

const byKind = (kinds: Measured['byKind'], say: Say): Section =>
  titled(
    say('byKind'),
    [
      say('kind'),
      say('votesNotNought'),
      say('of'),
      say('itemsShort'),
      say('of'),
      say('accepted'),
      say('acceptedWrong'),
    ],
    kinds.map(({ kind, votes, items, accepted, acceptedWrong }) => [
      ...[kind, String(votes.right), String(votes.n), String(items.right), String(items.n)],
      ...[String(accepted), String(acceptedWrong)],
    ]),
  )

const digitPairs = (pairs: Measured['digitPairs'], say: Say): Section =>
  titled(
    say('digitPairs'),
    [say('truth'), say('read'), say('times')],
    pairs.slice(0, most.pairs).map(({ truth, read, n }) => [truth || '∅', read || '∅', String(n)]),
  )

const reliability = ({ bins }: Reliability, say: Say): Section =>
  titled(
    say('reliability'),
    [say('confidence'), say('figures'), say('meanConfidence'), say('right'), say('share'), say('atLeast')],
    bins.map(({ from, to, n, right, confidence, atLeast }) => [
      ...[`${from}–${to}`, String(n), percent(confidence), String(right)],
      ...[shareOf({ n, right }), percent(atLeast)],
    ]),
  )

const wrongForms = (forms: MeasuredRun['wrongForms'], say: Say): Section =>
  titled(
    say('wrongForms'),
    [say('form'), say('readAs'), say('pages')],
    forms.map(({ form, kind, pages }) => [form, kind ?? '–', pages.join(' ')]),
  )

const wrong = (figures: MeasuredRun['wrong'], say: Say): Section => [
  ...titled(
    say('wrong'),
    [say('form'), say('slot'), say('truth'), say('read'), say('confidence'), say('state')],
    figures
      .slice(0, most.wrong)
      .map(({ form, slot, truth, read, confidence, state }) => [
        ...[form, slot, String(truth), read === null ? '–' : String(read), confidence.toFixed(3), state ?? '–'],
      ]),
  ),
  ...(figures.length > most.wrong ? [say('more', { n: figures.length - most.wrong })] : []),
]

/** What was measured as plain tables, for a terminal. */
export const measureTables = (run: MeasuredRun, say: Say): string => {
  const { whole } = run
  const lines = [
    run.reader,
    ...summary(whole, say),
    ...groups(run.rows, say),
    ...byKind(whole.byKind, say),
    ...bySlot(whole.bySlot, say),
    ...digitPairs(whole.digitPairs, say),
    ...reliability(whole.reliability.all, say),
    ...wrongForms(run.wrongForms, say),
    ...wrong(run.wrong, say),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
