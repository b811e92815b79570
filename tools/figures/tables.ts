import type { Measured, Reliability, RightOf } from '../../src/shared/measured.ts'
import type { Kept } from './kept.ts'
import { table } from './markdown.ts'

const ofAll = ({ n, right }: RightOf): string =>
  n === 0 ? '–' : `${right.toLocaleString('en')} of ${n.toLocaleString('en')} (${((right / n) * 100).toFixed(1)} %)`
const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`)
const shareOf = ({ n, right }: RightOf): string => percent(n === 0 ? null : right / n)

const accepted = ({ n, wrong, wrongAtMost }: Measured['accepted']): string =>
  `${n.toLocaleString('en')}, of them wrong: ${wrong} (at most ${(wrongAtMost * 100).toFixed(2)} % at 95 % confidence)`

const afterSolving = ({ solved }: Measured): string[][] =>
  solved === undefined
    ? []
    : [
        ['after solving: votes and totals that are not 0', ofAll(solved.notNought)],
        ['after solving: items above the table', ofAll(solved.items)],
        ['values proposed by solving, of them right', ofAll(solved.proposed)],
      ]

const whole = (measured: Measured): string[] => {
  const { forms, votes, items, accepted: sure, reliability } = measured
  return table(
    ['', ''],
    [
      ['forms found, with kind and pages right', ofAll({ n: forms.n, right: forms.kindAndPages })],
      ['votes and totals that are not 0, exact', ofAll(votes.notNought)],
      ['votes that are 0, a dash or an empty cell', ofAll(votes.nought)],
      ['votes invented', String(votes.invented)],
      ['items above the table', ofAll(items)],
      ['figures that are not 0, accepted', ofAll(sure.notNought)],
      ['figures accepted', accepted(sure)],
      ['Brier score of the confidence', reliability.all.brier?.toFixed(4) ?? '–'],
      ...afterSolving(measured),
    ],
  )
}

const rows = (groups: Kept['rows']): string[] =>
  table(
    ['pages', 'forms', 'kind right', 'votes not 0', 'votes 0', 'items', 'accepted', 'of them wrong', 'invented'],
    groups.map(({ name, measured: { forms, votes, items, accepted: sure } }) => [
      ...[name, String(forms.n), shareOf({ n: forms.n, right: forms.kinds })],
      ...[shareOf(votes.notNought), shareOf(votes.nought), shareOf(items)],
      ...[String(sure.n), String(sure.wrong), String(votes.invented)],
    ]),
  )

const reliability = ({ bins }: Reliability): string[] =>
  table(
    ['confidence', 'figures', 'mean confidence', 'right', 'at least (95 %)'],
    bins
      .filter(({ n }) => n > 0)
      .map(({ from, to, n, right, confidence, atLeast }) => [
        ...[`${from} to ${to}`, n.toLocaleString('en'), percent(confidence), shareOf({ n, right }), percent(atLeast)],
      ]),
  )

/** One measured run in Markdown: as a whole, group by group, and how far its confidence can be believed. */
export const markdownOf = (title: string, command: string, kept: Kept): string =>
  [
    `**${title}** (\`${command}\`, reader ${kept.reader})`,
    whole(kept.whole).join('\n'),
    ...(kept.rows.length > 0 ? [rows(kept.rows).join('\n')] : []),
    'How often figures of a confidence are right:',
    reliability(kept.whole.reliability.all).join('\n'),
  ].join('\n\n')
