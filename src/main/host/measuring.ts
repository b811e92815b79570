import type { Box } from '../../shared/geometry.ts'
import { rowOf } from '../../shared/slot.ts'
import type { TrueForm } from '../../shared/true-form.ts'
import { valueRead } from '../core/gather-readings.ts'
import { type Cell, compareForms, type ReadForm } from '../core/measure/compare-forms.ts'
import type { Counted } from '../core/measure/summarise.ts'
import type { PageImage } from '../core/ports.ts'
import { whereIs } from '../core/read-page.ts'
import type { StoredForm } from '../store/forms.ts'
import type { Workroom } from './workroom.ts'

export { byFolder, type Group, measuredRun } from '../core/measure/measured-run.ts'
export type { Cell, Counted }

/** Around a figure, in its own heights, so that one sees what the reader saw beside it. */
const margin = 0.5

/** The part of a page in a box and a little around it. */
const cut = ({ width, height, pixels }: PageImage, box: Box): PageImage => {
  const around = box.h * height * margin
  const left = Math.max(0, Math.floor(box.x * width - around))
  const right = Math.min(width, Math.ceil((box.x + box.w) * width + around))
  const top = Math.max(0, Math.floor(box.y * height - around))
  const bottom = Math.min(height, Math.ceil((box.y + box.h) * height + around))
  const piece = new Uint8Array((right - left) * (bottom - top))
  for (let y = top; y < bottom; y += 1)
    piece.set(pixels.subarray(y * width + left, y * width + right), (y - top) * (right - left))
  return { width: right - left, height: bottom - top, pixels: piece }
}

/** Compares what a batch holds with what is known of its forms, and shows what was read wrongly. */
export const openMeasuring = ({ store, parts, folders }: Workroom) => {
  const pagesOf = (form: StoredForm) =>
    store.forms.pageIds(form.id).flatMap((pageId) => {
      const page = store.pages.get(pageId)
      const file = page ? store.files.get(page.fileId) : null
      return page && file ? [{ page, file }] : []
    })

  const readForm = (form: StoredForm): ReadForm => {
    const pages = pagesOf(form)
    const files = [...new Set(pages.map(({ file }) => file.id))]
    const readings = new Map(files.flatMap((id) => [...store.readings.newestOfFile(id)]))
    const slots = pages
      .flatMap(({ page }) => readings.get(page.id)?.slots ?? [])
      .sort((a, b) => b.confidence - a.confidence)
    return {
      form: form.form,
      parts: pages.map(({ page, file }) => ({ path: file.path, page: page.number, pageId: page.id })),
      figures: store.forms.figures(form.id).map((figure) => {
        const reading = slots.find(({ slot }) => slot === figure.slot)
        const value = figure.state === 'solved' ? valueRead(reading ?? null) : figure.value
        const alternatives = reading?.alternatives.map(({ value }) => value) ?? []
        const anchored = rowOf(figure.slot) === null || (reading !== undefined && reading.anchor !== 'none')
        return { ...figure, value, settled: figure.value, alternatives, anchored }
      }),
    }
  }

  const imageOf = async (pageId: string, signal: AbortSignal): Promise<PageImage | null> => {
    const page = store.pages.get(pageId)
    const file = page ? store.files.get(page.fileId) : null
    const folder = page ? store.batches.get(page.batchId)?.folder : undefined
    if (!page || !file || folder === undefined) return null
    const path = whereIs(file, folder, folders)
    const made = await parts.imaging.picture(path, page.number, signal, page.framed?.framing)
    return made.ok ? made.value.image : null
  }

  return {
    /** The forms of a finished batch beside those that are known. */
    compare(batchId: string, truths: readonly TrueForm[]): Counted {
      const read = store.forms.inOrder(batchId).map(readForm)
      const times = store.pages.times(batchId).map(({ path, milliseconds }) => ({ path, seconds: milliseconds / 1000 }))
      return { ...compareForms(truths, read, parts.forms), times }
    },
    /** A PNG of each cell that was found on a page; each page is made once. */
    async *crops(cells: readonly Cell[], signal: AbortSignal): AsyncGenerator<{ cell: Cell; png: Uint8Array }> {
      const byPage = Map.groupBy(cells, ({ at }) => at?.pageId ?? '')
      for (const [pageId, here] of byPage) {
        const image = await imageOf(pageId, signal)
        for (const cell of here) {
          if (image === null || cell.at === null) continue
          const png = await parts.imaging.png(cut(image, cell.at.box), signal)
          if (png.ok) yield { cell, png: png.value }
        }
      }
    },
  }
}
export type Measuring = ReturnType<typeof openMeasuring>
