import type { FormDefinition } from '../../../src/shared/form-definition.ts'
import type { Slot } from '../../../src/shared/slot.ts'
import type { WriterStyle } from '../hand/writer.ts'
import type { PrintStyle } from '../print/style.ts'

/** Where the form says it was counted. `null`: the form does not ask, or the clerk left it empty. */
export type Place = {
  province: string
  constituency: number
  district: string | null
  subdistrict: string | null
  unit: number | null
  moo: number | null
  set: number | null
}

/** What else the pen left in a cell. `struck`: `first` was written, struck out, and the figure put beside it. */
export type Mark = 'tick' | 'slash' | 'dashes' | 'struck' | 'overwritten' | 'initials'

/** What stands in one slot. `value` null: the cell is empty. `digits` and `words` are exactly what is written. */
export type Entry = {
  value: number | null
  digits: string
  words: string
  marks: readonly Mark[]
  first: string | null
}

/** A form with everything that is printed and written on it. */
export type FilledForm = {
  id: string
  definition: FormDefinition
  seed: number
  place: Place
  entries: ReadonlyMap<Slot, Entry>
  /** Rows that somebody stands for: 1 to this number. */
  used: number
  print: PrintStyle
  writer: WriterStyle
  notes: string
}
