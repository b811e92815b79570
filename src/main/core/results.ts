import { sentenceOf } from '../../shared/failure.ts'
import type { Figure } from '../../shared/figure.ts'
import { type ResultForm, ResultsFile } from '../../shared/results-file.ts'
import { rowOf } from '../../shared/slot.ts'
import type { StoredBatch } from '../store/batches.ts'
import type { StoredForm } from '../store/forms.ts'
import type { Store } from '../store/open-store.ts'
import { accountOf } from './account.ts'

const plain = ({ slot: _slot, used: _used, ...figure }: Figure) => figure

/** A form as `results.json` says it. */
export const resultFormOf = (store: Store, form: StoredForm): ResultForm => {
  const figures = store.forms.figures(form.id)
  const items = figures.filter(({ slot }) => rowOf(slot) === null)
  const parts = store.forms.pageIds(form.id).flatMap((pageId) => {
    const page = store.pages.get(pageId)
    const file = page ? store.files.get(page.fileId) : null
    return page && file ? [{ path: file.path, sha256: file.sha256 ?? '', page: page.number }] : []
  })
  return {
    id: form.id,
    form: form.form,
    source: { parts },
    place: form.place,
    figures: Object.fromEntries(items.map((figure) => [figure.slot, plain(figure)])),
    votes: figures.flatMap((figure) => {
      const number = rowOf(figure.slot)
      return number === null ? [] : [{ number, used: figure.used, name: null, party: null, ...plain(figure) }]
    }),
    findings: form.findings,
  }
}

/** Everything a batch holds, as `results.json` says it: forms in the order of their files, whatever order they were read in. */
export const resultsOf = (store: Store, batch: StoredBatch): ResultsFile => {
  const { files, pages } = accountOf(store.files.countByState(batch.id), store.pages.countByState(batch.id))
  const notRead = store.notRead.page(batch.id, 0, store.notRead.count(batch.id))
  const lines = (kind: 'failed' | 'skipped') =>
    notRead
      .filter((one) => one.kind === kind)
      .map(({ path, page, failure }) => ({ path, page, code: failure.code, message: sentenceOf(failure) }))
  return ResultsFile.parse({
    format: 'tallydesk-results/1',
    batch: {
      id: batch.id,
      name: batch.fullName,
      startedAt: batch.startedAt,
      finishedAt: batch.finishedAt,
      reader: batch.reader,
    },
    account: { files, pages },
    forms: store.forms.inOrder(batch.id).map((form) => resultFormOf(store, form)),
    failures: lines('failed'),
    skips: lines('skipped'),
  })
}
