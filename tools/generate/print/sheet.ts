import type { Chance } from '../chance.ts'
import { type Hand, handOn } from '../hand/hand.ts'
import type { FilledForm } from '../plan/form.ts'
import { type Printer, printerOn } from './printer.ts'

/** A page of a form while it is printed and filled in. */
export type Sheet = { form: FilledForm; printer: Printer; hand: Hand; chance: Chance }

/** @param scale pixels to a hundredth of an inch */
export const sheetFor = (form: FilledForm, scale: number, chance: Chance): Sheet => {
  const printer = printerOn(form.print, scale)
  return { form, printer, hand: handOn(printer.context, form.writer, chance), chance }
}
