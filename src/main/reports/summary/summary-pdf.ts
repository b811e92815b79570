import { createHash } from 'node:crypto'
import type { SummaryRequest } from '../../core/ports.ts'
import { resultsJson } from '../results-json.ts'
import { drawForms } from './draw-forms.ts'
import { drawFeet, drawHead } from './draw-frame.ts'
import { drawFindings, drawMethod, drawNotRead } from './draw-lists.ts'
import { drawOpening } from './draw-opening.ts'
import { drawQuality } from './draw-quality.ts'
import { drawResults } from './draw-results.ts'
import { factsOf } from './facts.ts'
import { titleWords } from './place-words.ts'
import { openSheet, type Sheet } from './sheet.ts'

/**
 * The bytes of `summary.pdf`, for printing and quoting. The same request gives the same bytes. `fonts` is a folder with
 * the Sarabun faces.
 */
export const summaryPdf = (request: SummaryRequest, fonts: string): Promise<Uint8Array> => {
  const hash = createHash('sha256').update(resultsJson(request.results)).digest('hex')
  const facts = factsOf(request, hash)
  const { language, at } = facts
  const sheet = openSheet({ fonts, title: titleWords(facts), language, at }, (page) => drawHead(page, facts))
  const bytes = collect(sheet)
  drawOpening(sheet, facts)
  drawQuality(sheet, facts)
  drawResults(sheet, facts)
  drawForms(sheet, facts)
  drawFindings(sheet, facts)
  drawNotRead(sheet, facts)
  drawMethod(sheet, facts)
  drawFeet(sheet, facts)
  sheet.doc.end()
  return bytes
}

const collect = async ({ doc }: Sheet): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of doc) chunks.push(Buffer.from(chunk))
  return new Uint8Array(Buffer.concat(chunks))
}
