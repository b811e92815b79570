import type { FormDefinition } from '../../shared/form-definition.ts'
import type { ResultForm } from '../../shared/results-file.ts'

export type ResultFigure = ResultForm['figures'][string]
export type ResultVote = ResultForm['votes'][number]

/** A figure with what the form's definition says of it. `row` is the printed row number, null for an item. */
export type FigureLine = {
  slot: string
  row: number | null
  item: string | null
  label: { th: string; en: string } | null
  used: boolean
  name: string | null
  party: string | null
  figure: ResultFigure
  /** The file and page the figure stands on; null when the form has no such page. */
  part: ResultForm['source']['parts'][number] | null
}

/** The figures of a form in printed order: items above the table, rows, items below it; then what no definition knows. */
export const figureLines = (form: ResultForm, definition: FormDefinition | undefined): FigureLine[] => {
  const items = itemLines(form, definition)
  const above = items.filter(({ slot }) => slot !== 'total')
  const below = items.filter(({ slot }) => slot === 'total')
  return [...above, ...form.votes.map((vote) => rowLine(form, definition, vote)), ...below]
}

const itemLines = (form: ResultForm, definition: FormDefinition | undefined): FigureLine[] => {
  const order = definition?.items.map(({ key }) => String(key)) ?? []
  const keys = Object.keys(form.figures).sort((a, b) => rank(order, a) - rank(order, b) || (a < b ? -1 : 1))
  return keys.flatMap((slot) => {
    const figure = form.figures[slot]
    const item = definition?.items.find(({ key }) => key === slot)
    if (figure === undefined) return []
    const part = partAt(form, figure.box?.page ?? item?.page ?? 1)
    const label = item?.label ?? null
    return [{ slot, row: null, item: item?.item ?? null, label, used: true, name: null, party: null, figure, part }]
  })
}

const rowLine = (form: ResultForm, definition: FormDefinition | undefined, vote: ResultVote): FigureLine => {
  const printed = definition?.table.pages.find(
    ({ from, to }) => vote.number >= from && (to === null || vote.number <= to),
  )
  return {
    slot: `votes.${vote.number}`,
    row: vote.number,
    item: null,
    label: definition?.table.label ?? null,
    used: vote.used,
    name: vote.name,
    party: vote.party,
    figure: vote,
    part: partAt(form, vote.box?.page ?? printed?.page ?? 1),
  }
}

const rank = (order: string[], key: string): number => {
  const at = order.indexOf(key)
  return at < 0 ? order.length : at
}

const partAt = (form: ResultForm, page: number) => form.source.parts[page - 1] ?? form.source.parts[0] ?? null
