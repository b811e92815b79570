import type { FormDefinition } from '../../../../shared/form-definition.ts'
import type { CodeSeen } from './code-box.ts'

/** What is seen on a page that tells one kind of form from another. */
export type Evidence = {
  code: CodeSeen
  /** Columns of its table; null: no table. */
  columns: number | null
  /** The numbers of the rows that are sure, in order. */
  rows: readonly number[]
  /** Printed lines with a place for a figure and its words. */
  bracketedLines: number
}

/** The kind and page most probable; `confidence` is its share among all kinds offered. Null: none of the forms. */
export type Identity = { form: FormDefinition; page: number; confidence: number }

/** Logarithms of what each disagreement is worth. */
const worth = { columns: -5, itemLine: -1, unreadCode: -8, readCode: -5, startOfRows: -4 }
const enough = { withTable: -13, withoutTable: -5 }

/** Thai digits as Arabic ones. */
const arabic = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0)))

/** The two numbers around the slash of a printed code, e.g. 5 and 18. */
export const codeNumbers = (printedCode: string): { before: number; after: number } | null => {
  const found = /(\d+)\s*\/\s*(\d+)/.exec(arabic(printedCode))
  return found === null ? null : { before: Number(found[1]), after: Number(found[2]) }
}

const codeFit = (form: FormDefinition, code: CodeSeen): number => {
  const numbers = codeNumbers(form.printedCode)
  if (numbers === null) return worth.unreadCode
  return Math.max(worth.unreadCode, code.fit(numbers.after, form.printedCode.includes('(')))
}

const itemLinesOn = (form: FormDefinition, page: number): number =>
  form.items.filter((item) => item.page === page && item.place?.words === true).length

/** The page of the form on which these rows stand; without a table its last page, where the signatures are. */
const pageOf = (form: FormDefinition, { columns, rows }: Evidence): number => {
  const [first] = rows
  if (columns === null) return form.pages
  if (first === undefined) return 1
  const page = form.table.pages.find(({ from, to }) => first >= from && (to === null || first <= to))
  const continued = page !== undefined && page.to === null && first > page.from
  return Math.min(form.pages, (page?.page ?? 1) + (continued ? 1 : 0))
}

const score = (form: FormDefinition, evidence: Evidence): { form: FormDefinition; page: number; score: number } => {
  const page = pageOf(form, evidence)
  const { code, columns, rows, bracketedLines } = evidence
  const [first] = rows
  const startsElsewhere =
    first !== undefined && form.table.rows !== null && form.table.pages.every(({ from }) => from !== first)
  const total =
    codeFit(form, code) +
    (columns !== null && columns !== form.table.columns ? worth.columns : 0) +
    (startsElsewhere ? worth.startOfRows : 0) +
    (columns === null ? 0 : Math.abs(itemLinesOn(form, page) - bracketedLines) * worth.itemLine)
  return { form, page, score: total }
}

/** A table alone is no form: its code must be read, or its rows must be numbered as a form's are. */
const isUnfounded = (form: FormDefinition, { code, rows }: Evidence): boolean =>
  rows.length === 0 && codeFit(form, code) < worth.readCode

/** Weighs what is seen against every form offered. */
export const identify = (forms: readonly FormDefinition[], evidence: Evidence): Identity | null => {
  const scored = forms.map((form) => score(form, evidence)).toSorted((a, b) => b.score - a.score)
  const [best] = scored
  const least = evidence.columns === null ? enough.withoutTable : enough.withTable
  if (best === undefined || best.score < least || isUnfounded(best.form, evidence)) return null
  const total = scored.reduce((sum, other) => sum + Math.exp(other.score - best.score), 0)
  return { form: best.form, page: best.page, confidence: 1 / total }
}
