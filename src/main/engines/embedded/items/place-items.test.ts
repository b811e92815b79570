import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FormDefinition, type Span } from '../../../../shared/form-definition.ts'
import type { Bits } from '../page/raster.ts'
import type { Table } from '../table/table.ts'
import { evidenceOf } from './evidence.ts'
import { flatAbove, rowOf } from './flat.ts'
import { expectedLines } from './line-fit.ts'
import { type Bracket, placeItems } from './place-items.ts'

const forms = join(import.meta.dirname, '../../../../../resources/forms')
const formOf = (id: string) => FormDefinition.parse(JSON.parse(readFileSync(join(forms, `${id}.json`), 'utf8')))

type Print = { width: number; distance: number; lean: number; dots: boolean }

/** A page on which only the lines of a form around its items are printed, above a table as wide as told. */
const printed = (form: FormDefinition, { width, distance, lean, dots }: Print): { page: Bits; table: Table } => {
  const [left, top] = [0.1 * width, 0.9 * width]
  const page = { width: Math.round(1.2 * width), height: Math.round(1.3 * width), pixels: new Uint8Array(0) }
  page.pixels = new Uint8Array(page.width * page.height)
  const ink = (u: number, y: number) => {
    const x = Math.round(left + u * width)
    page.pixels[Math.round(y + lean * (u - 0.5) * (top - y)) * page.width + x] = 1
  }
  const lines = expectedLines(form, 1)
  const last = lines.at(-1)?.line ?? 0
  const fill = ([from, to]: Span, every: number, draw: (u: number) => void) => {
    for (let x = from * width; x < to * width; x += every) draw(x / width)
  }
  for (const { line, print, writing } of lines) {
    const baseline = top - (last - line + 0.6) * distance * width
    for (const span of print) {
      fill(span, 1, (u) => {
        const isStem = Math.floor(u * width) % 8 < 3
        for (let up = 0; up < 0.015 * width; up++) if (isStem || up < 3) ink(u, baseline - up)
      })
    }
    for (const span of dots ? writing : []) {
      fill(span, 6, (u) => {
        ink(u, baseline)
        ink(u, baseline - 1)
      })
    }
  }
  const side = (x: number) => ({ at: () => x, middle: x, spans: [] })
  const upper = { at: () => top, middle: top, drawn: true }
  const columns = [side(left), side(left + width)]
  return { page, table: { lines: [upper], columns, left, right: left + width, top, bottom: top + 100 } }
}

const found = (form: FormDefinition, on: FormDefinition, print: Print, brackets: readonly Bracket[] = []) => {
  const { page, table } = printed(on, print)
  return placeItems(evidenceOf(flatAbove(page, table)), form, 1, brackets)
}
const usual: Print = { width: 1400, distance: 0.0385, lean: 0, dots: true }

test.each([
  ['as usual', usual],
  ['at half the resolution', { ...usual, width: 700 }],
  ['with closer lines', { ...usual, distance: 0.034 }],
  ['with wider lines', { ...usual, distance: 0.045 }],
  ['leaning', { ...usual, lean: 0.02 }],
  ['without a dot that shows', { ...usual, dots: false }],
])('Every item of every form is found, %s', (_, print) => {
  for (const id of ['ss-5-16', 'ss-5-16-pl', 'ss-5-17', 'ss-5-17-pl', 'ss-5-18', 'ss-5-18-pl']) {
    const form = formOf(id)
    const places = found(form, form, print)
    expect(places.map(({ item }) => item.key)).toEqual(
      form.items.flatMap(({ key, place }) => (place === undefined ? [] : [key])),
    )
    for (const { item, figure } of places) {
      const expected = item.place?.figureAt ?? [0, 0]
      expect(Math.abs(figure[0] - expected[0])).toBeLessThan(0.015)
      expect(Math.abs(figure[1] - expected[1])).toBeLessThan(0.02)
    }
  }
})

/** The form as it would be printed with the places of its items further right, and wider by so much. */
const printedAside = (form: FormDefinition, by: number, wider = 0): FormDefinition => {
  const moved = ([from, to]: Span, by: number): Span => [from + by, to + by]
  const figures = new Map(form.items.map(({ place }) => [place?.line, place?.figureAt ?? [1, 1]]))
  return {
    ...form,
    items: form.items.map(({ place, ...item }) => ({
      ...item,
      place: place?.figureAt && {
        ...place,
        figureAt: [place.figureAt[0] + by, place.figureAt[1] + by + wider],
        wordsAt: place.wordsAt && moved(place.wordsAt, by + wider),
      },
    })),
    printed: form.printed.map((line) => ({
      ...line,
      spans: line.spans.map((span, at) => {
        const begin = figures.get(line.line)?.[0] ?? 1
        const isBefore = at > 0 && span[1] <= begin + 0.03
        return span[0] > begin ? moved(span, by + wider) : isBefore ? moved(span, by) : span
      }),
    })),
  }
}

/** The brackets in front of the places for words, as the page shows them. */
const bracketsOf = (form: FormDefinition, { distance }: Print): Bracket[] => {
  const last = expectedLines(form, 1).at(-1)?.line ?? 0
  return form.items.flatMap(({ place }) =>
    place?.wordsAt ? [{ u: place.wordsAt[0], row: rowOf((last - place.line + 0.6) * distance) }] : [],
  )
}

const expectPlaces = (places: ReturnType<typeof found>, on: FormDefinition) => {
  expect(places.length).toBeGreaterThan(0)
  for (const { item, figure } of places) {
    const expected = on.items.find(({ key }) => key === item.key)?.place?.figureAt ?? [0, 0]
    expect(Math.abs(figure[0] - expected[0])).toBeLessThan(0.02)
    expect(Math.abs(figure[1] - expected[1])).toBeLessThan(0.02)
  }
}

test.each([
  0.045, 0.07,
])('On a print whose columns stand aside by %s of the width figures are found all the same', (by) => {
  const form = formOf('ss-5-17')
  const other = printedAside(form, by)
  expectPlaces(found(form, other, usual), other)
})

test.each([
  -0.018, 0, 0.018,
])('Where writing hides the dots, brackets tell more places that stand aside and are wider by %s', (wider) => {
  const form = formOf('ss-5-18')
  const other = printedAside(form, 0.05, wider)
  const hidden = { ...usual, dots: false }
  const places = found(form, other, hidden, bracketsOf(other, hidden))
  expectPlaces(places, other)
  expect(places.length).toBeGreaterThan(found(form, other, hidden).length)
})

test('Where nothing is printed nothing is found', () => {
  const form = formOf('ss-5-18')
  expect(found(form, { ...form, printed: [] }, usual)).toEqual([])
})
