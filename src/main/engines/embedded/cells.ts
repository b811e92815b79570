import type { FormDefinition } from '../../../shared/form-definition.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { PageCell, PageImage } from '../../core/ports.ts'
import type { Models } from './figure/model.ts'
import { layOutPage, type Place } from './lay-out-page.ts'
import type { Grey } from './page/raster.ts'

/** A copy of its own, since a view would take the whole page along. */
const own = ({ width, height, pixels }: Grey): PageImage => ({ width, height, pixels: Uint8Array.from(pixels) })

const cellsOfPlace = ({ slot, figure, words }: Place): PageCell[] => {
  const { cell, begin, end, rowHeight } = figure
  const ofFigure: PageCell = { slot, kind: 'figure', image: own(cell.image), begin, end, rowHeight }
  if (words === null) return [ofFigure]
  const { begin: from, end: to, rowHeight: height } = words
  return [ofFigure, { slot, kind: 'words', image: own(words.cell.image), begin: from, end: to, rowHeight: height }]
}

/** The cells of a page as the models see them. Rows that are not surely anchored are left out: they would be mislabelled. */
export const cellsOf = async (
  { printed }: Models,
  image: PageImage,
  forms: readonly FormDefinition[],
): Promise<Result<PageCell[]>> => {
  const layout = await layOutPage(printed, image, forms)
  if (!layout.ok) return layout
  const places = layout.value.places.filter(({ row }) => row === null || row.sure)
  return ok(places.flatMap(cellsOfPlace))
}
