import type { FormDefinition } from '../../shared/form-definition.ts'
import type { HeaderFacts } from '../../shared/reading.ts'
import type { StoredFile } from '../store/files.ts'
import type { Store } from '../store/open-store.ts'
import { type GroupedForm, groupForms } from './group-forms.ts'
import { placeInPath } from './place/place-in-path.ts'
import { placeOfForm } from './place/place-of-form.ts'
import type { Province } from './place/provinces.ts'
import { validate } from './validate.ts'

export type Reference = { forms: readonly FormDefinition[]; provinces: readonly Province[] }

const noFacts: HeaderFacts = { province: null, constituency: null, unit: null, set: null }

/** The header of a form: for each fact the first page that gives it. */
const headerOf = ({ parts }: GroupedForm): HeaderFacts =>
  parts.reduce((facts, { page }): HeaderFacts => {
    const more = page.reading?.header ?? noFacts
    return {
      province: facts.province ?? more.province,
      constituency: facts.constituency ?? more.constituency,
      unit: facts.unit ?? more.unit,
      set: facts.set ?? more.set,
    }
  }, noFacts)

/**
 * Makes the forms of a file anew from the newest readings of its pages, and the file's own state. To be called inside
 * the transaction that settles its last page; the same readings always give the same forms.
 */
export const makeForms = (
  store: Store,
  file: StoredFile,
  sourcePath: string,
  reference: Reference,
  at: string,
): void => {
  const readings = store.readings.newestOfFile(file.id)
  const pages = store.pages.ofFile(file.id)
  const { forms, skipped } = groupForms(
    pages.map(({ id, number, state }) => ({
      id,
      number,
      reading: state === 'failed' ? null : (readings.get(id) ?? null),
    })),
    reference.forms,
  )
  store.forms.removeOfFile(file.id)
  for (const { page, code } of skipped) store.pages.settle(page.id, 'skipped', { code }, at)
  const facts = placeInPath(`${sourcePath}/${file.path}`, reference.provinces)
  for (const group of forms) {
    const { place, findings } = placeOfForm(group.form, facts, headerOf(group), reference.provinces)
    const checked = validate(group)
    const firstPage = group.parts[0]?.page.number ?? 1
    store.forms.insert(
      {
        id: `${file.id}-${firstPage}`,
        batchId: file.batchId,
        fileId: file.id,
        form: group.form.id,
        firstPage,
        place,
        votesInDoubt: checked.votesInDoubt,
        sums: checked.sums,
        findings: [...checked.findings, ...findings],
        at,
      },
      group.parts.map(({ page }) => page.id),
      checked.figures,
    )
  }
  store.files.settle(file.id, fileStateOf(store.pages.ofFile(file.id)), null)
}

const fileStateOf = (pages: readonly { state: string }[]): 'read' | 'partly' | 'failed' | 'skipped' => {
  const failed = pages.filter(({ state }) => state === 'failed').length
  if (failed === pages.length) return 'failed'
  if (failed > 0) return 'partly'
  return pages.some(({ state }) => state === 'read') ? 'read' : 'skipped'
}
