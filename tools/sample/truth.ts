import type { SampleFile, SampleForm } from './plan.ts'

const codes = { 'ss-5-18': 'ส.ส. 5/18', 'ss-5-18-pl': 'ส.ส. 5/18 (บช)', 'ss-5-17': 'ส.ส. 5/17' } as const
const pagesOf = { 'ss-5-18': 2, 'ss-5-18-pl': 4, 'ss-5-17': 2 } as const

/** What is really written on every form of the plan that can be read at all. */
export const truthOf = (files: readonly SampleFile[]) =>
  files.filter(({ cutAfter }) => cutAfter === undefined).flatMap((file) => file.forms.map((form) => entry(file, form)))

const entry = ({ path, only }: SampleFile, form: SampleForm) => ({
  id: form.id,
  file: path,
  pages: only ?? Array.from({ length: pagesOf[form.kind] }, (_, at) => at + 1),
  form_type: codes[form.kind],
  is_party_list: form.kind === 'ss-5-18-pl',
  province: form.place.province,
  constituency: form.place.constituency,
  stats: form.stats,
  votes: Object.fromEntries(form.votes.map((vote, at) => [at + 1, vote])),
  total: form.total,
  ...(form.place.set === null
    ? { amphoe: form.place.district, tambon: form.place.subdistrict, unit: form.place.unit, moo: form.place.moo }
    : { set_no: form.place.set }),
  notes: form.notes,
})
