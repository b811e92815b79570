import { valueRead } from '../../src/main/core/gather-readings.ts'
import type { GroupedForm } from '../../src/main/core/group-forms.ts'
import { validate } from '../../src/main/core/validate.ts'
import type { FormDefinition } from '../../src/shared/form-definition.ts'
import type { SlotReading } from '../../src/shared/reading.ts'
import { chanceFrom } from '../generate/chance.ts'
import { paperOf } from './paper.ts'
import type { Reader } from './reader.ts'
import type { Read, Scenario } from './scenarios.ts'
import type { Tally } from './simulated.ts'

export const emptyTally = (): Tally => ({
  forms: 0,
  figures: 0,
  misread: 0,
  accepted: 0,
  acceptedWrong: 0,
  formsWrong: 0,
  proposed: 0,
  proposedWrong: 0,
})

/** All pages of the form were seen; where a reading stood on them does not matter to the arithmetic. */
const grouped = (form: FormDefinition, readings: SlotReading[]): GroupedForm => {
  const parts = Array.from({ length: form.pages }, (_, at) => ({
    formPage: at + 1,
    page: {
      id: `page-${at + 1}`,
      number: at + 1,
      reading: {
        form: form.id,
        formConfidence: 1,
        formPage: at + 1,
        printedPage: at + 1,
        turned: 0,
        slots: at === 0 ? readings : [],
        header: { province: null, constituency: null, unit: null, set: null },
      },
    },
  }))
  return { form, parts, outOfOrder: false, sure: true }
}

const count = (tally: Tally, form: FormDefinition, { paper, readings }: Read): number => {
  const group = grouped(form, readings)
  const start = performance.now()
  const { figures } = validate(group)
  const milliseconds = performance.now() - start
  const accepted = figures.filter(({ state }) => state === 'accepted')
  const proposed = figures.filter(({ state }) => state === 'solved')
  const isWrong = ({ slot, value }: (typeof figures)[number]): boolean => value !== (paper.get(slot) ?? 0)
  const wrong = accepted.filter(isWrong).length
  tally.forms += 1
  tally.figures += figures.length
  tally.misread += readings.filter((reading) => valueRead(reading) !== paper.get(reading.slot)).length
  tally.accepted += accepted.length
  tally.acceptedWrong += wrong
  tally.proposed += proposed.length
  tally.proposedWrong += proposed.filter(isWrong).length
  tally.formsWrong += wrong > 0 ? 1 : 0
  return milliseconds
}

/**
 * Meets one made-up form with one scenario and counts what the program makes of it; answers how many milliseconds the
 * judging took.
 */
export const tryForm = (
  tally: Tally,
  form: FormDefinition,
  scenario: Scenario,
  reader: Reader,
  seed: number,
): number => {
  const chance = chanceFrom(seed)
  return count(tally, form, scenario.meet(paperOf(form, chance.fork()), form, reader, chance.fork()))
}
