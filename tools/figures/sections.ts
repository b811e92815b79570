import { Simulated } from '../simulate/simulated.ts'
import { simulatedTable } from '../simulate/table.ts'
import { Kept } from './kept.ts'
import { markdownOf } from './tables.ts'

/** `keep` parses what a command printed down to what may be kept; `write` tells it in Markdown. */
type Section = { name: string; keep: (printed: unknown) => unknown; write: (kept: unknown) => string }

const measured = (name: string, title: string, command: string): Section => ({
  name,
  keep: (printed) => Kept.parse(printed),
  write: (kept) => markdownOf(title, command, Kept.parse(kept)),
})

/** What the README says of each file in `docs/measured`, in this order; a file that is not there is left out. */
export const sections: readonly Section[] = [
  measured(
    'held-out',
    'Nine real forms of three places, 24 pages, each read with models that have not seen it',
    'npm run leave-one-out -- ../shared/data/forms --work <work> --digits <base> --words <base>',
  ),
  measured(
    'province-held-out',
    'The same forms, each read with models that have seen no form of its province',
    'npm run leave-one-out -- … --apart folder',
  ),
  measured(
    'generated',
    'Generated forms of every kind, by what was done to their pages',
    'npm run robustness -- <work>',
  ),
  {
    name: 'simulated',
    keep: (printed) => Simulated.parse(printed),
    write: (kept) =>
      [
        '**What arithmetic lets through: made-up figures, misread in known ways, judged as if they had been read** (`npm run simulate -- --forms 5600`)',
        'No page is drawn: the reader is as sure of its figures as the one measured above, and wrong as often as that allows. In the second row it is wrong more often than it says; in the fourth it takes one digit for another wherever it stands, which sums cannot always tell. Bounds hold at 95 %.',
        simulatedTable(Simulated.parse(kept)),
      ].join('\n\n'),
  },
]
