import { FigureKey } from '../../shared/form-definition.ts'
import { ResultsFile } from '../../shared/results-file.ts'

const byForm = ([a]: [string, unknown], [b]: [string, unknown]): number => place(a) - place(b) || (a < b ? -1 : 1)
const place = (key: string): number => {
  const at = FigureKey.options.map(String).indexOf(key)
  return at < 0 ? FigureKey.options.length : at
}

/**
 * The bytes of `results.json`: UTF-8, two blanks of indent, a newline at the end. The same results give the same
 * bytes whatever the order in which their keys were put in, so a hash of them means something.
 */
export const resultsJson = (results: ResultsFile): Uint8Array => {
  const checked = ResultsFile.parse(results)
  const forms = checked.forms.map((form) => ({
    ...form,
    figures: Object.fromEntries(Object.entries(form.figures).sort(byForm)),
  }))
  return new TextEncoder().encode(`${JSON.stringify({ ...checked, forms }, null, 2)}\n`)
}
