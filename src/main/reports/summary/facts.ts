import type { ResultsFile } from '../../../shared/results-file.ts'
import type { SummaryRequest } from '../../core/ports.ts'
import { figuresOf, type Quality, qualityOf } from './quality.ts'
import { type StandingForm, standingOf } from './standing.ts'
import { type Tally, talliesOf } from './totals.ts'
import { type Words, wordsWith } from './words.ts'

/** Everything the pages tell, worked out before a line is drawn. `hash` is of the bytes of `results.json`. */
export type Facts = {
  words: Words
  language: SummaryRequest['language']
  at: Date
  hash: string
  batch: ResultsFile['batch']
  account: ResultsFile['account']
  forms: StandingForm[]
  conflicts: StandingForm[]
  tallies: Tally[]
  quality: Quality
  failures: ResultsFile['failures']
  skips: ResultsFile['skips']
}

export const factsOf = (request: SummaryRequest, hash: string): Facts => {
  const { results, language, forms: definitions, provinces, at } = request
  const forms = standingOf(results.forms, definitions)
  return {
    words: wordsWith(language, provinces),
    language,
    at,
    hash,
    batch: results.batch,
    account: results.account,
    forms,
    conflicts: forms.filter(({ standing }) => standing === 'conflict'),
    tallies: talliesOf(forms),
    quality: qualityOf(results.forms.flatMap(figuresOf)),
    failures: results.failures,
    skips: results.skips,
  }
}

/** A figure stands unchecked as long as only a machine stands behind it. */
export const hasUnchecked = ({ quality }: Facts): boolean => quality.checked < quality.all
