import type { Ink, Mark } from '../../../../shared/reading.ts'
import type { Area } from '../page/upright.ts'
import { boundsOf } from './bounds.ts'
import type { Field } from './field.ts'
import type { Handwriting } from './figure-model.ts'
import { type FigureSeen, seeFigures } from './see-figures.ts'
import { signsOf } from './signs.ts'
import { confidenceInNothing, confidenceOf, type Trust } from './trust.ts'

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
const smallestShare = 0.001

const areaOf = ({ field, written }: FigureSeen): Area => {
  if (written.ink !== 'empty') {
    const { left, top, width, height } = boundsOf(written.own)
    return field.cell.toFrame({ x: left, y: top, w: width, h: height })
  }
  const { begin, end, cell } = field
  return cell.toFrame({ x: begin, y: 0, w: end - begin, h: cell.image.height })
}

const untouched = (seen: FigureSeen, trust: Trust): FigureReading => {
  const confidence = confidenceInNothing(trust, seen.field.filled ?? false)
  const alternatives = [{ value: 0, probability: confidence }]
  return { ink: 'empty', text: '', alternatives, confidence, marks: [], area: areaOf(seen) }
}

const inkOf = (text: string): Ink => (text === '' ? 'empty' : text === '-' ? 'dash' : 'digits')

const marks: readonly Mark[] = ['struck-out', 'overwritten', 'ticked']
const markSeen = 0.5

const readingOf = (seen: FigureSeen, trust: Trust): FigureReading => {
  const [best] = seen.values
  const area = areaOf(seen)
  if (seen.views.length === 0) return untouched(seen, trust)
  if (best === undefined) return { ink: 'illegible', text: null, alternatives: [], confidence: 0, marks: [], area }
  return {
    ink: inkOf(best.text),
    text: best.text,
    alternatives: seen.values
      .filter(({ probability }) => probability >= smallestShare)
      .slice(0, mostAlternatives)
      .map(({ value, probability }) => ({ value, probability: Math.min(1, probability) })),
    confidence: confidenceOf(trust, signsOf(seen)),
    marks: marks.filter((mark) => seen.marks[mark] > markSeen),
    area,
  }
}

/** Reads the figures of some fields, in their order. */
export const readFigures = async (model: Handwriting, fields: readonly Field[]): Promise<FigureReading[]> =>
  (await seeFigures(model, fields)).map((seen) => readingOf(seen, model.trust))
