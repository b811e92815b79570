import type { MeasuredRun } from '../../../shared/measured.ts'
import { type Counted, summarise, wrongFigures } from './summarise.ts'

/** A group of forms under its name: a folder of distorted pages, or of one place. */
export type Group = Counted & { name: string }

const together = (all: readonly Counted[]): Counted => ({
  forms: all.flatMap(({ forms }) => forms),
  extra: all.flatMap(({ extra }) => extra),
  times: all.flatMap(({ times }) => times),
})

const folderOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '')

/** The same forms, one group for each folder in which their files lie. */
export const byFolder = (counted: Counted): Group[] => {
  const names = [...new Set(counted.forms.map(({ file }) => folderOf(file)))].sort()
  return names.map((name) => ({
    name,
    forms: counted.forms.filter(({ file }) => folderOf(file) === name),
    extra: counted.extra.filter((path) => folderOf(path) === name),
    times: counted.times.filter(({ path }) => folderOf(path) === name),
  }))
}

/** Everything measured in one run: as a whole, group by group where there are several, and what is wrong. */
export const measuredRun = (reader: string, groups: readonly Group[]): MeasuredRun => {
  const whole = together(groups)
  const wrongForms = whole.forms.filter(({ kind, readKind, pagesRight }) => kind !== readKind || !pagesRight)
  return {
    format: 'tallydesk-measured/1',
    reader,
    whole: summarise(whole),
    rows: groups.length < 2 ? [] : groups.map((group) => ({ name: group.name, measured: summarise(group) })),
    wrongForms: wrongForms.map(({ id, readKind, readPages }) => ({ form: id, kind: readKind, pages: readPages })),
    wrong: wrongFigures(whole),
  }
}
