import type { Ink, Mark } from '../../../../shared/reading.ts'
import type { Area } from '../page/upright.ts'
import { averaged, type Spelling, spellings } from './beam.ts'
import { confidenceOf } from './confidence.ts'
import type { Field } from './field.ts'
import type { DigitModel, ModelInput } from './model.ts'
import { boundsOf, modelInput } from './model-input.ts'
import { variantsOf } from './variants.ts'
import { type Written, writtenIn } from './written.ts'

/** A figure as read. `area` is its place on the level page, or that of its field when nothing is written. */
export type FigureReading = {
  ink: Ink
  text: string | null
  alternatives: { value: number; probability: number }[]
  confidence: number
  marks: Mark[]
  area: Area
}

const mostAlternatives = 8
const longest = 6

const wholeField = ({ cell, begin, end }: Field): Area => {
  const { height } = cell.image
  return cell.toFrame({ x: begin, y: 0, w: end - begin, h: height })
}

const areaOf = (field: Field, written: Written): Area => {
  if (written.ink === 'empty') return wholeField(field)
  const { left, top, width, height } = boundsOf(written.own)
  return field.cell.toFrame({ x: left, y: top, w: width, h: height })
}

const nought = (field: Field, written: Written): FigureReading => ({
  ink: written.ink,
  text: written.ink === 'dash' ? '-' : '',
  alternatives: [{ value: 0, probability: confidenceOf(1, written) }],
  confidence: confidenceOf(1, written),
  marks: [],
  area: areaOf(field, written),
})

/** Reads inputs in all their variants and gives the mean reading of each. */
const spell = async (model: DigitModel, inputs: readonly ModelInput[]): Promise<Spelling[][]> => {
  const variants = inputs.map(variantsOf)
  const steps = await model.read(variants.flat())
  let next = 0
  return variants.map((of) => averaged(of.map(() => spellings(steps[next++] ?? []))))
}

const digits = (field: Field, written: Written, spelt: readonly Spelling[]): FigureReading => {
  const possible = spelt.filter(({ text }) => text.length > 0 && text.length <= longest)
  const [best] = possible
  const area = areaOf(field, written)
  if (best === undefined) return { ink: 'illegible', text: null, alternatives: [], confidence: 0, marks: [], area }
  const alternatives = possible
    .slice(0, mostAlternatives)
    .map(({ text, probability }) => ({ value: Number(text), probability }))
  return { ink: 'digits', text: best.text, alternatives, confidence: confidenceOf(best.probability, written), marks: [], area }
}

/** Reads the figures of some fields, in their order. */
export const readFigures = async (model: DigitModel, fields: readonly Field[]): Promise<FigureReading[]> => {
  const found = fields.map((field) => ({ field, written: writtenIn(field) }))
  const inputs = found.flatMap(({ field, written }) =>
    written.ink === 'digits' ? [modelInput(field.cell.image, field.ink, written.own)] : [],
  )
  const spelt = await spell(model, inputs)
  let next = 0
  return found.map(({ field, written }) =>
    written.ink === 'digits' ? digits(field, written, spelt[next++] ?? []) : nought(field, written),
  )
}
