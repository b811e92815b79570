import { shareAtMost } from '../../src/main/core/measure/exact-bound.ts'
import { table } from '../figures/markdown.ts'
import type { Simulated } from './simulated.ts'

const number = (value: number): string => value.toLocaleString('en')
const atMost = (wrong: number, of: number): string => `${(100 * shareAtMost(wrong, of)).toPrecision(2)} %`

/** Simulated forms in Markdown, a row each scenario; the bounds hold at 95 %. */
export const simulatedTable = ({ scenarios }: Simulated): string =>
  table(
    [
      'what goes wrong',
      'forms',
      'figures',
      'misread',
      'accepted',
      'of them wrong',
      'at most',
      'forms with a wrong one',
      'at most',
      'proposed',
      'of them wrong',
    ],
    scenarios.map((one) => [
      ...[one.name, number(one.forms), number(one.figures), number(one.misread), number(one.accepted)],
      ...[number(one.acceptedWrong), atMost(one.acceptedWrong, one.accepted)],
      ...[number(one.formsWrong), atMost(one.formsWrong, one.forms)],
      ...[number(one.proposed), number(one.proposedWrong)],
    ]),
  ).join('\n')
