import type { ResultsFile } from '../../shared/results-file.ts'
import type { SummaryRequest } from '../core/ports.ts'

/** What the main side may ask of the worker; each answers with the bytes of one file. */
export type ReportJob =
  | { make: 'results'; results: ResultsFile }
  | { make: 'figures'; request: SummaryRequest }
  | { make: 'summary'; request: SummaryRequest }

/** What the worker is told once, when it starts: `fonts` is a folder. */
export type WorkerSetting = { fonts: string }
