import { stringify } from 'csv-stringify/sync'
import type { FormDefinition } from '../../shared/form-definition.ts'
import type { ResultForm } from '../../shared/results-file.ts'
import type { SummaryRequest } from '../core/ports.ts'
import { csvColumns, type Subject } from './csv-columns.ts'
import { figureLines } from './figure-lines.ts'

/**
 * The bytes of `figures.csv`, one line a figure: UTF-8 with byte order mark, CRLF, RFC 4180. A text that a spreadsheet
 * would take for a formula gets a leading apostrophe; numbers stay numbers.
 */
export const figuresCsv = ({ results, forms }: SummaryRequest): Uint8Array => {
  const definitions = new Map(forms.map((form) => [form.id, form]))
  const rows = results.forms.flatMap((form) => rowsOf(results.batch.name, form, definitions.get(form.form)))
  const text = stringify([csvColumns.map(({ name }) => name), ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/,
  })
  return new TextEncoder().encode(text)
}

const rowsOf = (batch: string, form: ResultForm, definition: FormDefinition | undefined) =>
  figureLines(form, definition).map((line) => {
    const subject: Subject = { batch, form, definition, line }
    return csvColumns.map(({ cell }) => cell(subject) ?? '')
  })
