import type { Figure, FigureState } from '../../../shared/figure.ts'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../../shared/slot.ts'
import { type TrueForm, truePages } from '../../../shared/true-form.ts'

/**
 * A figure of a form as it was read, with what its results leave out: the alternatives, best first. `settled` is its
 * value after solving.
 */
export type ReadFigure = Pick<Figure, 'slot' | 'value' | 'state' | 'read' | 'confidence' | 'used' | 'box'> & {
  settled: number | null
  alternatives: readonly number[]
  anchored: boolean
}

/** A form that was read: its pages in order, each a page of a file named as in the results. */
export type ReadForm = {
  form: string
  parts: readonly { path: string; page: number; pageId: string }[]
  figures: readonly ReadFigure[]
}

/** A slot with what stands in it (an empty cell is 0) and what was read; `state` null: no such slot was read. */
export type Cell = {
  form: string
  slot: Slot
  truth: number
  read: number | null
  /** What solving made of it. */
  settled: number | null
  /** The digits that were read, '' where none were seen. */
  digits: string
  confidence: number
  state: FigureState | null
  anchored: boolean
  alternatives: readonly number[]
  /** False: a row that the form does not have. */
  listed: boolean
  /** Where it was read: a page, and a box on its picture. */
  at: { pageId: string; box: NonNullable<Figure['box']> } | null
}

/** A form of the truth beside the form that was read in its place, if there was one. */
export type ComparedForm = {
  id: string
  file: string
  kind: string
  /** What it was read as; null when it was not found. */
  readKind: string | null
  readPages: number[]
  pagesRight: boolean
  unusedAsUsed: number
  cells: Cell[]
}

/** `extra` names the files of forms that were read and are not of the truth. */
export type Comparison = { forms: ComparedForm[]; extra: string[] }

const arabic = (code: string): string =>
  code.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - '๐'.charCodeAt(0))).replaceAll(/\s/g, '')

/** The id of the form whose printed code this is; the code itself when there is none. */
export const kindOf = (code: string, definitions: readonly FormDefinition[]): string =>
  definitions.find((form) => arabic(form.code.th) === arabic(code))?.id ?? code

const isDigits = (text: string | null): text is string => text !== null && /[0-9๐-๙]/.test(text)

const cellOf = (form: string, slot: Slot, truth: number, found: ReadForm | null, listed: boolean): Cell => {
  const figure = found?.figures.find((one) => one.slot === slot)
  const part = figure?.box ? found?.parts[figure.box.page - 1] : undefined
  return {
    form,
    slot,
    truth,
    read: figure?.value ?? null,
    settled: figure?.settled ?? null,
    digits: figure && figure.value !== null && isDigits(figure.read) ? String(figure.value) : '',
    confidence: figure?.confidence ?? 0,
    state: figure?.state ?? null,
    anchored: figure?.anchored ?? false,
    alternatives: figure?.alternatives ?? [],
    listed,
    at: figure?.box && part ? { pageId: part.pageId, box: figure.box } : null,
  }
}

/** The slots that the truth names, in its order. */
const slotsOf = ({ stats, votes, total }: TrueForm): [Slot, number][] => {
  const figures = [...Object.entries(stats), ['total', total] as const]
  const rows = Object.entries(votes).map(([number, value]) => [`votes.${number}`, value] as const)
  return [...figures, ...rows].map(([slot, value]) => [slot as Slot, value ?? 0])
}

type Part = ReadForm['parts'][number]

/** The same page of the same file: a file that was dropped by itself is known by its name alone. */
const isPage = ({ file, page }: { file: string; page: number }, read: Part | undefined): boolean =>
  read !== undefined && page === read.page && (file === read.path || file.endsWith(`/${read.path}`))

const compareForm = (truth: TrueForm, found: ReadForm | null, definitions: readonly FormDefinition[]): ComparedForm => {
  const phantom = (found?.figures ?? []).filter(({ slot }) => {
    const row = rowOf(slot)
    return row !== null && !(row in truth.votes)
  })
  const cells = slotsOf(truth).map(([slot, value]) => cellOf(truth.id, slot, value, found, true))
  const invented = phantom.filter(({ value }) => value !== null && value !== 0)
  const readParts = found?.parts ?? []
  const pages = truePages(truth)
  return {
    id: truth.id,
    file: truth.file,
    kind: kindOf(truth.form_type, definitions),
    readKind: found?.form ?? null,
    readPages: readParts.map(({ page }) => page),
    pagesRight: pages.length === readParts.length && pages.every((page, at) => isPage(page, readParts[at])),
    unusedAsUsed: phantom.filter(({ value, used }) => used && (value === null || value === 0)).length,
    cells: [...cells, ...invented.map(({ slot }) => cellOf(truth.id, slot, 0, found, false))],
  }
}

/** Puts forms that were read beside those that are known: those that begin on the same page of the same file. */
export const compareForms = (
  truths: readonly TrueForm[],
  read: readonly ReadForm[],
  definitions: readonly FormDefinition[],
): Comparison => {
  const left = new Set(read)
  const forms = truths.map((truth) => {
    const [first] = truePages(truth)
    const found = [...left].find(({ parts }) => first !== undefined && isPage(first, parts[0]))
    if (found) left.delete(found)
    return compareForm(truth, found ?? null, definitions)
  })
  return { forms, extra: [...left].map(({ parts }) => parts[0]?.path ?? '') }
}
