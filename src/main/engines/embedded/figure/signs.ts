import { type FigureSeen, isUncounted } from './see-figures.ts'
import type { Signs } from './trust.ts'

const widest = 7

const logOdds = (probability: number): number => {
  const kept = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.max(-widest, Math.min(widest, Math.log(kept / (1 - kept))))
}

const inkOf = (text: string) => (text === '' ? 'empty' : text === '-' ? 'dash' : 'digits')

/** What speaks for and against the best value of a figure. */
export const signsOf = ({ field, written, over, views, values, marks }: FigureSeen): Signs => {
  const [best] = values
  const shareIn = (view: FigureSeen['values']) => view.find(({ value }) => value === best?.value)?.probability ?? 0
  const text = best?.text ?? ''
  return {
    odds: logOdds(best?.probability ?? 0),
    leastOdds: Math.min(...views.map((view) => logOdds(shareIn(view)))),
    differ: views.some(([first]) => first?.value !== best?.value) ? 1 : 0,
    otherInk: inkOf(text) === written.ink ? 0 : 1,
    struck: marks['struck-out'],
    overwritten: marks.overwritten,
    ticked: marks.ticked,
    uncounted: isUncounted(written, best, marks.ticked) ? 1 : 0,
    over: over.begin || over.end ? 1 : 0,
    missing: field.filled === true && text === '' ? 1 : 0,
    longer: Math.max(0, text.length - 1),
  }
}
