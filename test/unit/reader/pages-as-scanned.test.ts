import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { PageImage } from '../../../src/main/core/ports.ts'
import { openModels } from '../../../src/main/engines/embedded/figure/model.ts'
import { layOutPage } from '../../../src/main/engines/embedded/lay-out-page.ts'
import { withoutPale } from '../../../src/main/engines/embedded/page/pale.ts'
import { type Upright, upright } from '../../../src/main/engines/embedded/page/upright.ts'
import { type Rows, rowsOf } from '../../../src/main/engines/embedded/table/rows.ts'
import { findTable } from '../../../src/main/engines/embedded/table/table.ts'
import { openImaging } from '../../../src/main/imaging/imaging.ts'
import { FormDefinition } from '../../../src/shared/form-definition.ts'
import type { Box } from '../../../src/shared/geometry.ts'

/** Pages of the sample forms, put under the reader as scanners and people put them. */
const root = join(import.meta.dirname, '../../..')
const unit = join(root, 'resources/sample/forms/จังหวัดตัวอย่าง/เขตเลือกตั้งที่ 1/อำเภอเมืองตัวอย่าง/ตำบลในเมือง/หน่วยเลือกตั้งที่ 1')
const candidates = join(unit, 'ส.ส.5ทับ18 หน่วยที่ 1.pdf')
const parties = join(unit, 'ส.ส.5ทับ18(บช) หน่วยที่ 1.pdf')

const imaging = openImaging({ worker: new URL('../../../src/main/imaging/worker.ts', import.meta.url), processes: 1 })
const models = openModels(join(root, 'resources/models'))
afterAll(() => imaging.close())

const forms = readdirSync(join(root, 'resources/forms')).map((name) =>
  FormDefinition.parse(JSON.parse(readFileSync(join(root, 'resources/forms', name), 'utf8'))),
)
const tables = forms.map(({ table }) => table)

const pictureOf = async (path: string, page: number): Promise<PageImage> => {
  const picture = await imaging.picture(path, page, new AbortController().signal)
  if (!picture.ok) throw new Error(`Page ${page} of ${path}: ${picture.failure.code}`)
  return picture.value.image
}

/** The picture after quarters of a turn clockwise. */
const turned = (image: PageImage, quarters: number): PageImage => {
  if (quarters === 0) return image
  const { width, height, pixels } = image
  const around = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) around[x * height + height - 1 - y] = pixels[y * width + x] ?? 0
  }
  return turned({ width: height, height: width, pixels: around }, quarters - 1)
}

/** Where a place of the picture lies once it is turned back. */
const turnedBack = ({ x, y, w, h }: Box, quarters: number): Box =>
  quarters === 0 ? { x, y, w, h } : turnedBack({ x: y, y: 1 - x - w, w: h, h: w }, quarters - 1)

const withoutTop = ({ width, height, pixels }: PageImage, share: number): PageImage => {
  const gone = Math.round(share * height)
  return { width, height: height - gone, pixels: pixels.slice(gone * width) }
}

/** The picture with the lines of its table as pale as what shines through paper. */
const withPaleLines = (image: PageImage): PageImage => {
  const { rules } = upright(image)
  const pixels = Uint8Array.from(image.pixels)
  const pale = (x: number, y: number) => {
    const at = Math.round(y) * image.width + Math.round(x)
    pixels[at] = 255 - (255 - (image.pixels[at] ?? 255)) * 0.2
  }
  for (const { from, to, at } of rules.across)
    for (let x = from; x <= to; x++) for (let off = -4; off <= 4; off++) pale(x, at(x) + off)
  for (const { from, to, at } of rules.down)
    for (let y = from; y <= to; y++) for (let off = -4; off <= 4; off++) pale(at(y) + off, y)
  return { ...image, pixels }
}

const tableOf = (page: Upright) => findTable(page.rules, page.image.width)

const readRows = async (image: PageImage): Promise<{ page: Upright; rows: Rows }> => {
  const page = upright(image)
  const { printed } = await models
  const table = tableOf(page)
  return { page, rows: table === null ? { rows: [], total: null } : await rowsOf(printed, page.image, table, tables) }
}

/** The sure rows' numbers, and the middle of each on the picture in pixels from the picture's lower edge. */
const placesOf = async (image: PageImage): Promise<Map<number, { x: number; up: number; high: number }>> => {
  const { page, rows } = await readRows(image)
  const sure = rows.rows.filter((row) => row.sure && row.number !== null)
  return new Map(
    sure.map(({ number, field: { cell } }) => {
      const { width: w, height: h } = cell.image
      const box = page.toPicture(cell.toFrame({ x: 0, y: 0, w, h }))
      const up = (1 - box.y - box.h / 2) * image.height
      return [number ?? 0, { x: (box.x + box.w / 2) * image.width, up, high: box.h * image.height }]
    }),
  )
}

test.each([
  0, 1, 2, 3,
])('A page that lies turned by %i quarters is turned upright, whatever is on it', async (quarters) => {
  const signatures = upright(turned(await pictureOf(candidates, 2), quarters))
  expect(signatures.turned).toBe(quarters * 90)
  expect(tableOf(signatures)).toBe(null)
  const original = await pictureOf(candidates, 1)
  const page = upright(turned(original, quarters))
  expect(page.turned).toBe(quarters * 90)
  const [table, expected] = [tableOf(page), tableOf(upright(original))]
  expect(table?.lines.length).toBe(expected?.lines.length)
  expect(table?.columns.length).toBe(5)
  const area = (top: number) => ({ x: table?.left ?? 0, y: top, w: (table?.right ?? 0) - (table?.left ?? 0), h: 40 })
  const box = turnedBack(page.toPicture(area(table?.top ?? 0)), quarters)
  expect(box.y).toBeCloseTo((expected?.top ?? 0) / original.height, 2)
  expect(box.x).toBeCloseTo((expected?.left ?? 0) / original.width, 2)
})

test('A page of the party list whose top is lost has no row at the place of another', async () => {
  const whole = await pictureOf(parties, 3)
  const own = await placesOf(whole)
  expect([...own.keys()]).toEqual(Array.from({ length: 23 }, (_, i) => 35 + i))
  for (const share of [0.12, 0.2, 0.33]) {
    const found = await placesOf(withoutTop(whole, share))
    expect(found.size).toBeGreaterThan(10)
    for (const [number, { x, up, high }] of found) {
      expect(Math.abs(up - (own.get(number)?.up ?? 0))).toBeLessThan(high / 2)
      expect(Math.abs(x - (own.get(number)?.x ?? 0))).toBeLessThan(high)
    }
  }
})

test('A table whose lines are printed as pale as what shines through is read by its rows', async () => {
  const faint = withPaleLines(await pictureOf(parties, 2))
  const { printed } = await models
  expect(findTable(withoutPale(upright(faint)).rules, faint.width)).toBe(null)
  const layout = await layOutPage(printed, faint, forms)
  const rows = layout.ok ? layout.value.places.flatMap(({ row }) => (row?.sure ? [row.number] : [])) : []
  expect(rows.length).toBeGreaterThan(20)
})
