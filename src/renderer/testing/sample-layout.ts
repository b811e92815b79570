import type { Figure } from '../../shared/figure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import { rowOf, type Slot } from '../../shared/slot.ts'

/** Where the made-up pages have their figures; the test server draws them by the same numbers. Pixels at 100 dpi. */
export const pageSize = { width: 827, height: 1169 }
const line = 30
const top = 150
const left = 560
const size = { w: 70 / pageSize.width, h: 24 / pageSize.height }

/** What stands on each page, in order from the top. */
export const rowsShown = (definition: FormDefinition): readonly (readonly Slot[])[] => {
  const rows = definition.table.rows ?? 7
  const items = definition.items.filter(({ key }) => key !== 'total').map(({ key }): Slot => key)
  const slots: Slot[] = [...items, ...Array.from({ length: rows }, (_, at): Slot => `votes.${at + 1}`), 'total']
  const aPage = 30
  return Array.from({ length: Math.ceil(slots.length / aPage) }, (_, page) =>
    slots.slice(page * aPage, (page + 1) * aPage),
  )
}

export const boxOf = (slot: Slot, definition: FormDefinition): Figure['box'] => {
  const pages = rowsShown(definition)
  const page = pages.findIndex((slots) => slots.includes(slot))
  const at = pages[page]?.indexOf(slot) ?? 0
  return { page: page + 1, x: left / pageSize.width, y: (top + at * line) / pageSize.height, ...size }
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** A made-up page as SVG: marked as a sample, with the figures where their boxes are. */
export const drawPage = (
  definition: FormDefinition,
  page: number,
  values: ReadonlyMap<Slot, number | null>,
): string => {
  const lines = (rowsShown(definition)[page - 1] ?? []).map((slot, at) => {
    const y = top + at * line + 18
    const row = rowOf(slot)
    const item = definition.items.find(({ key }) => key === slot)
    const name = row === null ? `${item?.item} ${item?.label.en}` : `No. ${row}`
    const value = `<text x="${left + 14}" y="${y}" font-size="20" fill="#2a3a9c" font-style="italic">${values.get(slot) ?? ''}</text>`
    return `<text x="80" y="${y}" font-size="15" fill="#222">${escaped(name)}</text>${value}<path d="M80 ${y + 8}H747" stroke="#bbb"/>`
  })
  const title = `<text x="414" y="80" font-size="20" text-anchor="middle" font-weight="600">${escaped(definition.title.en)}</text>`
  const sample = '<text x="414" y="112" font-size="16" text-anchor="middle" fill="#a00">ตัวอย่าง / SAMPLE</text>'
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pageSize.width} ${pageSize.height}" font-family="IBM Plex Sans Thai Looped, sans-serif"><rect width="100%" height="100%" fill="#fdfdfb"/>${title}${sample}${lines.join('')}</svg>`
}
