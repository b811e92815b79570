import { z } from 'zod'
import { Sentence } from './failure.ts'

/** Keys of the items above and below a table; the same words stand in `results.json`. */
export const FigureKey = z.enum([
  'eligible',
  'turnout',
  'ballots_allocated',
  'ballots_used',
  'ballots_received',
  'valid',
  'invalid',
  'blank',
  'ballots_remaining',
  'election_day',
  'early_in_district',
  'out_of_district',
  'received_total',
  'total',
])
export type FigureKey = z.infer<typeof FigureKey>

/** A stretch of a printed line, as shares of the width of the form's table: 0 its left line, 1 its right one. */
export const Span = z.tuple([z.number(), z.number()])
export type Span = z.infer<typeof Span>

/**
 * Where an item above the table is printed: `line` counts printed lines from the first item's, `words` says whether a
 * place for the figure in words, in brackets, stands beside it. `figureAt` is where the figure is written, between the
 * print on both sides, `wordsAt` from bracket to bracket.
 */
export const ItemPlace = z.object({
  line: z.int().min(0),
  words: z.boolean(),
  figureAt: Span.optional(),
  wordsAt: Span.optional(),
})
export type ItemPlace = z.infer<typeof ItemPlace>

/** One figure written outside the table; `item` is its number as printed (Arabic digits). `place`: above the table. */
export const FormItem = z.object({
  key: FigureKey,
  item: z.string(),
  page: z.int().min(1),
  place: ItemPlace.optional(),
  unit: z.enum(['people', 'ballots', 'votes']),
  label: Sentence,
  meaning: Sentence,
})
export type FormItem = z.infer<typeof FormItem>

/**
 * What is printed on a line above the table, and where something is written on it that is no figure of the form (a date,
 * a name); `line` counts from the first item's.
 */
export const PrintedLine = z.object({ line: z.int(), spans: z.array(Span), written: z.array(Span).default([]) })
export type PrintedLine = z.infer<typeof PrintedLine>

/** A number of the place that is written in the header, on a line counted upwards from the first item's. */
export const HeaderFact = z.object({ fact: z.enum(['constituency', 'unit', 'set']), line: z.int(), at: Span })
export type HeaderFact = z.infer<typeof HeaderFact>

/** What is printed and written above the items, on the first page. */
export const FormHeader = z.object({ printed: z.array(PrintedLine), facts: z.array(HeaderFact) })
export type FormHeader = z.infer<typeof FormHeader>

/** Which rows stand on which page. `rows: null` means as many as there are candidates, on blank printed lines. */
export const FormTable = z.object({
  of: z.enum(['candidates', 'parties']),
  rows: z.int().min(1).nullable(),
  columns: z.int().min(2),
  pages: z.array(z.object({ page: z.int().min(1), from: z.int().min(1), to: z.int().min(1).nullable() })),
  label: Sentence,
  meaning: Sentence,
})
export type FormTable = z.infer<typeof FormTable>

/** A term of an identity: an item, or `votes`, the sum of all rows that are used. */
export const Term = z.union([FigureKey, z.literal('votes')])
export type Term = z.infer<typeof Term>

/**
 * An identity the form must satisfy: the sum of `left` stands in `relation` to the sum of `right`.
 * `severity: 'warning'` marks one that honest forms may break.
 */
export const FormCheck = z.object({
  code: z.string(),
  left: z.array(Term).min(1),
  relation: z.enum(['=', '<=']),
  right: z.array(Term).min(1),
  severity: z.enum(['error', 'warning']),
  label: Sentence,
  broken: Sentence,
})
export type FormCheck = z.infer<typeof FormCheck>

/** A form as data: nothing about one kind of form stands in code. */
export const FormDefinition = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.int().min(1),
  /** How the code is printed, Thai digits, for matching against the code box; e.g. `ส.ส. ๕/๑๘ (บช)`. */
  printedCode: z.string(),
  /** How the form is called in lists. */
  code: Sentence,
  title: Sentence,
  /** Printed phrases (Thai, without spaces) that tell this kind from the others. */
  titleMarks: z.array(z.string()),
  /** The first line of the title as printed, and how it looks, as `tools/draw-titles.ts` writes it down (base64). */
  printedTitle: z.string().optional(),
  titleProfile: z.base64().optional(),
  ballot: z.enum(['constituency', 'party-list']),
  /** What a form of this kind is counted for: `constituency` is the announced result of all its units and sets. */
  place: z.enum(['unit', 'set', 'constituency']),
  pages: z.int().min(1),
  items: z.array(FormItem),
  /** The printed lines around the items, by which their places are found on a page. */
  printed: z.array(PrintedLine).default([]),
  header: FormHeader.optional(),
  table: FormTable,
  checks: z.array(FormCheck),
})
export type FormDefinition = z.infer<typeof FormDefinition>
