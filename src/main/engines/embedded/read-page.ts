import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { PageReading } from '../../../shared/reading.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { PageImage } from '../../core/ports.ts'
import { headerFacts } from './header/read-header.ts'
import { hearFigures } from './hear-figures.ts'
import { type Layout, layOutPage, type NoForm } from './lay-out-page.ts'
import type { ReaderModels } from './open-models.ts'
import type { Upright } from './page/upright.ts'
import { missingRows, slotReading } from './slots.ts'

const nothingKnown = { province: null, constituency: null, unit: null, set: null }

const noForm = ({ printedPage }: NoForm): PageReading => ({
  form: null,
  formConfidence: 0,
  formPage: null,
  printedPage,
  turned: 0,
  slots: [],
  header: nothingKnown,
})

/** Quarters of a turn, clockwise, by which the picture was turned to read it. */
const turns = ({ turned }: Upright): number => (4 - turned / 90) % 4

/** Reads what the layout has found. */
const readPlaces = async (
  models: ReaderModels,
  { page, identity, printedPage, places, header }: Layout,
): Promise<PageReading> => {
  const { form, page: formPage, confidence } = identity
  const numbers = header.map(({ figure }) => ({ figure, words: null }))
  const figures = await hearFigures(models, [...places, ...numbers])
  const read = places.flatMap((place, i) => {
    const figure = figures[i]
    return figure === undefined ? [] : [slotReading(place, figure, form.table, page.toPicture)]
  })
  const slots = [...read, ...missingRows(form, formPage, read)]
  return {
    form: form.id,
    formConfidence: confidence,
    formPage,
    printedPage,
    turned: turns(page),
    slots,
    header: headerFacts(header, figures.slice(places.length)),
  }
}

/** Reads one page: find what is where on it, then read its figures. */
export const readPage = async (
  models: ReaderModels,
  image: PageImage,
  forms: readonly FormDefinition[],
): Promise<Result<PageReading>> => {
  const layout = await layOutPage(models.printed, image, forms)
  if (!layout.ok) return layout
  const { value } = layout
  return ok(value.identity === null ? noForm(value) : await readPlaces(models, value))
}
