import { workerData } from 'piscina'
import { z } from 'zod'
import { figuresCsv } from './figures-csv.ts'
import type { ReportJob } from './jobs.ts'
import { resultsJson } from './results-json.ts'
import { summaryPdf } from './summary/summary-pdf.ts'

const { fonts } = z.object({ fonts: z.string() }).parse(workerData)

const make = (job: ReportJob): Uint8Array | Promise<Uint8Array> => {
  switch (job.make) {
    case 'results':
      return resultsJson(job.results)
    case 'figures':
      return figuresCsv(job.request)
    case 'summary':
      return summaryPdf(job.request, fonts)
  }
}

export default make
