import type { ResultForm } from '../../../shared/results-file.ts'
import type { ResultFigure } from '../figure-lines.ts'

/** How many figures stand where. `checked` includes official ones; each figure is counted once. */
export type Quality = { all: number; checked: number; proved: number; solved: number; open: number }

/** Every figure of a form that says something: rows without a candidate say nothing. */
export const figuresOf = (form: ResultForm): ResultFigure[] => [
  ...Object.values(form.figures),
  ...form.votes.filter(({ used }) => used),
]

export const qualityOf = (figures: readonly ResultFigure[]): Quality => {
  const read = figures.filter(({ level }) => level === 'read')
  const inState = (state: ResultFigure['state']) => read.filter((figure) => figure.state === state).length
  return {
    all: figures.length,
    checked: figures.length - read.length,
    proved: inState('accepted'),
    solved: inState('solved'),
    open: inState('open'),
  }
}

/** Figures that a person still has to look at. */
export const inDoubt = ({ solved, open }: Quality): number => solved + open
