import { rowOf } from '../../src/shared/slot.ts'
import type { FormFile, FormInFile } from './plan/files.ts'
import type { FilledForm } from './plan/form.ts'

/**
 * What stands on every form of these files, one entry a form: `pages` are the places in `file` of its printed pages in
 * order; of a form over several pictures `parts` names each. An empty cell is null. `written` says for every slot what
 * the pen left, `distortions` what happened to the sheets.
 */
export const truthOf = (files: readonly FormFile[]) => files.flatMap(inFile)

const inFile = (file: FormFile) => {
  let before = 0
  return file.forms.map((one) => {
    const start = before
    before += one.order.length
    return entry(file, one, start)
  })
}

/** The path of one page's picture. */
export const picturePath = (path: string, place: number): string => path.replace(/(\.\w+)$/, `-${place}$1`)

const entry = (file: FormFile, { form, order, turned, distortions }: FormInFile, start: number) => {
  const printed = order.map((page, at) => ({ page, place: start + at + 1 })).sort((a, b) => a.page - b.page)
  const rows = [...form.entries].filter(([slot]) => rowOf(slot) !== null)
  const items = [...form.entries].filter(([slot]) => rowOf(slot) === null && slot !== 'total')
  const parts = printed.map(({ page, place }) => ({ file: picturePath(file.path, place), page: 1, printed: page }))
  return {
    id: form.id,
    file: file.pictures ? parts[0]?.file : file.path,
    pages: printed.map(({ place }) => (file.pictures ? 1 : place)),
    ...(file.pictures ? { parts } : {}),
    printed_pages: printed.map(({ page }) => page),
    turned_pages: turned,
    form_type: form.definition.code.th,
    is_party_list: form.definition.ballot === 'party-list',
    province: form.place.province,
    constituency: form.place.constituency,
    stats: Object.fromEntries(items.map(([slot, { value }]) => [slot, value])),
    votes: Object.fromEntries(rows.map(([slot, { value }]) => [rowOf(slot), value])),
    total: form.entries.get('total')?.value ?? null,
    ...placeOf(form),
    distortions,
    written: Object.fromEntries(
      [...form.entries].map(([slot, { digits, words, marks, first }]) => [slot, { digits, words, marks, first }]),
    ),
    notes: form.notes,
  }
}

const placeOf = ({ definition, place }: FilledForm) => {
  if (definition.place === 'set') return { set_no: place.set }
  if (definition.place !== 'unit') return {}
  return { amphoe: place.district, tambon: place.subdistrict, unit: place.unit, moo: place.moo }
}
