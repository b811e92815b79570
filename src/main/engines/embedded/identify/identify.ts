import type { FormDefinition } from '../../../../shared/form-definition.ts'
import type { CodeSeen } from './code-box.ts'
import type { PageNumberSeen } from './page-number.ts'
import { codeNumbers } from './printed-code.ts'
import type { TitleSeen } from './title.ts'

/** What is seen on a page that tells one kind of form, and one page of it, from another. */
export type Evidence = {
  code: CodeSeen
  title: TitleSeen
  pageNumber: PageNumberSeen
  /** Its table; null: none. */
  table: {
    columns: number
    /** Rows of the grid, heading and total among them. */
    lines: number
    /** The numbers of the rows that are sure, in order. */
    rows: readonly number[]
    /** The last row looks like that of the total. */
    total: boolean
  } | null
  /** Printed lines with a place for a figure and its words. */
  bracketedLines: number
}

/** The kind and page most probable; `confidence` is the share of its kind among all offered and none. */
export type Identity = { form: FormDefinition; page: number; confidence: number }

/** Logarithms of what each disagreement is worth, and the most it can be where it is counted. */
const worth = {
  unreadCode: -8,
  columns: -5,
  noTable: -6,
  table: -6,
  row: -6,
  laterRow: -4,
  eachLine: -0.25,
  lines: -3,
  total: -1.5,
  eachItem: -1,
  items: -6,
  titleOnLaterPage: -4,
  announced: -6,
} as const

/** What a page that is none of the forms is worth: it fits each of them badly, its print is no form's. */
const noForm = { withTable: -11, withoutTable: -6, title: -5, eachRow: -0.5, rows: -5 }
/** A code that is read no worse than this founds a form by itself. */
const readCode = -5
/** Heading and total are lines of a grid too. */
const besideRows = 2

const codeFit = (form: FormDefinition, code: CodeSeen): number => {
  const numbers = codeNumbers(form.printedCode)
  if (numbers === null) return worth.unreadCode
  return Math.max(worth.unreadCode, code.fit(numbers.after, form.printedCode.includes('(')))
}

const itemLinesOn = (form: FormDefinition, page: number): number =>
  form.items.filter((item) => item.page === page && item.place?.words === true).length

/** How well the rows of a table fit those that the form prints on the page. */
const rowsFit = ({ table: { pages, rows: last } }: FormDefinition, page: number, { rows, lines }: Grid): number => {
  const here = pages.find((one) => one.page === page)
  const [first] = rows
  if (here === undefined) {
    // A table of candidates may go on where people sign.
    const continued = last === null && first !== undefined && first > 1
    return continued ? 0 : worth.table
  }
  const within = first === undefined || (first >= here.from && (here.to === null || first <= here.to))
  if (!within) return worth.row
  const startsHere = first === undefined || first === here.from
  const expected = here.to === null ? null : here.to - here.from + 1
  const tooMany = expected === null ? 0 : Math.max(0, Math.abs(lines - expected) - besideRows)
  return (startsHere ? 0 : worth.laterRow) + Math.max(worth.lines, tooMany * worth.eachLine)
}

type Grid = NonNullable<Evidence['table']>

const totalFit = (form: FormDefinition, page: number, { total }: Grid): number =>
  form.items.some(({ key, page: own }) => key === 'total' && own === page) === total ? 0 : worth.total

const tableFit = (form: FormDefinition, page: number, evidence: Evidence): number => {
  const { table, bracketedLines } = evidence
  const expected = form.table.pages.some((one) => one.page === page)
  if (table === null) return expected ? worth.noTable : 0
  const missing = Math.abs(itemLinesOn(form, page) - bracketedLines)
  return (
    (table.columns === form.table.columns ? 0 : worth.columns) +
    rowsFit(form, page, table) +
    totalFit(form, page, table) +
    Math.max(worth.items, missing * worth.eachItem)
  )
}

/** Announced results are one of hundreds of forms of their constituency. */
const usual = ({ place }: FormDefinition): number => (place === 'constituency' ? worth.announced : 0)

const titleFit = (form: FormDefinition, page: number, { title }: Evidence): number =>
  title.fit(form) + (title.found && page > 1 ? worth.titleOnLaterPage : 0)

type Scored = { form: FormDefinition; page: number; score: number }

/** A table alone is no form: code or title must be read, or its rows must be numbered as a form's are. */
const isFounded = (form: FormDefinition, { code, title, table }: Evidence): boolean =>
  codeFit(form, code) >= readCode || title.found || (table !== null && table.rows.length > 0)

/** A form's title, or many rows numbered one after the other, hardly stand on anything else. */
const noneFit = ({ title, table }: Evidence): number =>
  (table === null ? noForm.withoutTable : noForm.withTable) +
  (title.found ? noForm.title : 0) +
  Math.max(noForm.rows, (table?.rows.length ?? 0) * noForm.eachRow)

/** Weighs what is seen against every page of every form offered. */
export const identify = (forms: readonly FormDefinition[], evidence: Evidence): Identity | null => {
  const scored = forms
    .flatMap((form) =>
      Array.from({ length: form.pages }, (_, i): Scored => {
        const page = i + 1
        const fits = codeFit(form, evidence.code) + titleFit(form, page, evidence) + tableFit(form, page, evidence)
        return { form, page, score: fits + evidence.pageNumber.fit(page) + usual(form) }
      }),
    )
    .toSorted((a, b) => b.score - a.score)
  const [best] = scored
  const none = noneFit(evidence)
  if (best === undefined || best.score < none || !isFounded(best.form, evidence)) return null
  const share = ({ score }: { score: number }) => Math.exp(score - best.score)
  const sum = (all: readonly Scored[]) => all.reduce((total, one) => total + share(one), 0)
  const own = sum(scored.filter(({ form }) => form.id === best.form.id))
  return { form: best.form, page: best.page, confidence: own / (sum(scored) + share({ score: none })) }
}
