import type { FormDefinition, PrintedLine, Span } from '../../../../shared/form-definition.ts'
import type { Evidence } from './evidence.ts'
import { columnOf } from './flat.ts'

/** A printed line of a form: where letters stand, where people write, and where nothing is. */
export type ExpectedLine = { line: number; print: readonly Span[]; writing: readonly Span[]; blank: readonly Span[] }

/** Where the places of a form stand on a page: `u` at `shift + u × scale`. */
export type Register = { shift: number; scale: number }

/** Print may be a little narrower or wider than on the form, so edges of stretches are left out. */
const edge = 0.006
/** Shares of columns that letters and dots ink more than, and noise less than. */
const usual = { letters: 0.45, ends: 0.4, dots: 0.2 }
const worth = { letters: 0.5, ends: 0.5, dots: 0.5, blank: 0.9 }

/** What lies between stretches. */
const between = (spans: readonly Span[]): Span[] => {
  const gaps: Span[] = []
  let at = 0
  for (const [from, to] of [...spans.toSorted((a, b) => a[0] - b[0]), [1, 1] as const]) {
    if (from - at > 4 * edge) gaps.push([at + edge, from - edge])
    at = Math.max(at, to)
  }
  return gaps
}

/** What is known of a printed line on which figures are written at some places. */
export const expectedLine = ({ line, spans, written }: PrintedLine, figures: readonly Span[]): ExpectedLine => {
  const writing = [...written, ...figures]
  return { line, print: spans, writing, blank: between([...spans, ...writing]) }
}

/** The lines of a page of a form by which its items are found, from top to bottom. */
export const expectedLines = ({ printed, items }: FormDefinition, page: number): ExpectedLine[] =>
  printed
    .map((line) => {
      const here = items.filter((item) => item.page === page && item.place?.line === line.line)
      const writing = here.flatMap(({ place }) =>
        [place?.figureAt, place?.wordsAt].filter((span) => span !== undefined),
      )
      return expectedLine(line, writing)
    })
    .toSorted((a, b) => a.line - b.line)

/** Adds to each row what a stretch of it is worth: so much for each share of its columns over the usual. */
const weigh = (
  fits: Float64Array,
  counts: Uint16Array,
  stride: number,
  [from, to]: Span,
  { shift, scale }: Register,
  { worth, usual }: { worth: number; usual: number },
): void => {
  const first = Math.max(0, columnOf(shift + from * scale))
  const last = Math.min(stride - 1, columnOf(shift + to * scale))
  if (last <= first) return
  const [each, base] = [((to - from) * worth) / (last - first), (to - from) * worth * usual]
  for (let row = 0; row < fits.length; row++) {
    const at = row * stride
    fits[row] = (fits[row] ?? 0) + ((counts[at + last] ?? 0) - (counts[at + first] ?? 0)) * each - base
  }
}

/** How well each row looks like the baseline of a line; as a share of the table's width, what speaks for it less what against. */
export const lineFits = (
  { rows, stride, letters, ends }: Evidence,
  expected: ExpectedLine,
  register: Register,
): Float64Array => {
  const fits = new Float64Array(rows - 1)
  for (const span of expected.print) {
    weigh(fits, letters, stride, span, register, { worth: worth.letters, usual: usual.letters })
    weigh(fits, ends, stride, span, register, { worth: worth.ends, usual: usual.ends })
  }
  for (const span of expected.writing) {
    weigh(fits, ends, stride, span, register, { worth: worth.dots, usual: usual.dots })
  }
  for (const span of expected.blank) {
    weigh(fits, letters, stride, span, register, { worth: -worth.blank, usual: 0 })
  }
  return fits
}
