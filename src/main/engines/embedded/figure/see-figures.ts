import type { Field } from './field.ts'
import type { FigureModel, Seen } from './figure-model.ts'
import { leastDigits } from './least-digits.ts'
import { closerLook, hasInk, wholeField, widerLook } from './look.ts'
import { type RunsOver, runsOver } from './runs-over.ts'
import { averaged, type Value, valuesOf } from './values.ts'
import { type Look, placeOf, viewOf } from './view.ts'
import { type Written, writtenIn } from './written.ts'

/** What was seen in a field: the numbers that each view shows (none when there is no ink) and those of all together. */
export type FigureSeen = {
  field: Field
  written: Written
  over: RunsOver
  views: Value[][]
  values: Value[]
  /** The greatest probability of each mark over the views. */
  marks: Seen['marks']
}

/** A first look that is surer than this needs no second. */
const sure = 0.98
const unmarked = { 'struck-out': 0, overwritten: 0, ticked: 0 }

const marksOf = (all: readonly Seen[]): Seen['marks'] => {
  const most = (mark: keyof Seen['marks']) => Math.max(0, ...all.map(({ marks }) => marks[mark]))
  return { 'struck-out': most('struck-out'), overwritten: most('overwritten'), ticked: most('ticked') }
}

const lookAt = (model: FigureModel, looks: readonly { field: Field; look: Look }[]): Promise<Seen[]> =>
  model.read(looks.map(({ field, look }) => viewOf(field.cell.image, placeOf(look, field.rowHeight))))

/** Where no piece of ink looks like writing, that is a view too: the model takes specks for small digits. */
const nothing: Value[] = [{ value: 0, text: '', probability: 1 }]

const isSure = (seen: Seen): boolean =>
  (valuesOf(seen)[0]?.probability ?? 0) > sure && Math.max(...Object.values(seen.marks)) < 0.5

/** Whether more digits stand in the ink than are read, when the model does not call what is beside them a tick. */
export const isUncounted = (written: Written, best: Value | undefined, ticked: number): boolean =>
  leastDigits(written, ticked < 0.5) > (best?.text ?? '').length

/** Looks at every field that has ink, wider where writing runs over its ends, and closer where that leaves a doubt. */
export const seeFigures = async (model: FigureModel, fields: readonly Field[]): Promise<FigureSeen[]> => {
  const found = fields.map((field) => ({
    ...{ field, written: writtenIn(field), over: runsOver(field), inked: hasInk(field) },
    seen: [] as Seen[],
  }))
  const inked = found.filter((one) => one.inked)
  const first = await lookAt(
    model,
    inked.map(({ field }) => ({ field, look: wholeField(field) })),
  )
  for (const [i, seen] of first.entries()) inked[i]?.seen.push(seen)
  const doubtful = inked.flatMap((one) => {
    const wider = widerLook(one.field, one.over)
    const crowded = one.seen.some((seen) => isUncounted(one.written, valuesOf(seen)[0], seen.marks.ticked))
    const isPlain = wider === null && !crowded && one.seen.every(isSure)
    const closer = isPlain ? null : closerLook(one.field, one.written, crowded)
    return [wider, closer].flatMap((look) => (look === null ? [] : [{ ...one, look }]))
  })
  const second = await lookAt(model, doubtful)
  for (const [i, seen] of second.entries()) doubtful[i]?.seen.push(seen)
  return found.map(({ field, written, over, seen }) => {
    const views = [...seen.map(valuesOf), ...(seen.length > 0 && written.ink === 'empty' ? [nothing] : [])]
    const marks = seen.length === 0 ? unmarked : marksOf(seen)
    return { field, written, over, views, values: averaged(views), marks }
  })
}
