import type { Account, FileState } from '../../shared/batch.ts'
import type { PageState } from '../store/pages.ts'

/** Pages in = pages out: what was imported or found is the sum of its ends and of what still waits. */
export const accountOf = (files: ReadonlyMap<FileState, number>, pages: ReadonlyMap<PageState, number>): Account => {
  const file = (state: FileState): number => files.get(state) ?? 0
  const page = (state: PageState): number => pages.get(state) ?? 0
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0)
  return {
    files: {
      imported: sum(files),
      read: file('read'),
      partly: file('partly'),
      failed: file('failed'),
      skipped: file('skipped'),
      waiting: file('waiting'),
    },
    pages: {
      found: sum(pages),
      read: page('read'),
      failed: page('failed'),
      skipped: page('skipped'),
      waiting: page('waiting'),
    },
  }
}
