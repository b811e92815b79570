import { failure } from '../../shared/failure.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { Acted } from '../core/write-act.ts'
import type { Workroom } from './workroom.ts'

/** Lets the reviewer act, and tells everyone what an act has changed. */
export const openTelling = ({ store, views, news, runner, errorFolder }: Workroom) => {
  const reviewer = (): Result<string> => {
    const name = store.settings.get().reviewer
    return name === null ? failed(failure('reviewer-unknown')) : ok(name)
  }

  /** Files that failed lie elsewhere; those of which a page is to be read again come back first, unless it is refused. */
  const withFilesBack = async (pageIds: readonly string[], work: () => Result<Acted>): Promise<Result<Acted>> => {
    const fileIds = new Set(pageIds.flatMap((pageId) => store.pages.get(pageId)?.fileId ?? []))
    const moved = [...fileIds].flatMap((fileId) => {
      const file = store.files.get(fileId)
      const folder = file && store.batches.get(file.batchId)?.folder
      return file && folder && (file.state === 'failed' || file.state === 'partly') ? [{ file, folder }] : []
    })
    for (const { file, folder } of moved) await errorFolder.bringBack(folder, file)
    const acted = work()
    if (!acted.ok)
      for (const { file, folder } of moved) await errorFolder.setAside(folder, store.files.get(file.id) ?? file)
    return acted
  }

  const tell = ({ batchId, made, again, aboutPages }: Acted): void => {
    for (const form of views.formsOfFiles(made.files)) news.announce({ about: 'form', batchId, form })
    for (const formId of made.gone) news.announce({ about: 'form-gone', batchId, formId })
    if (aboutPages) news.announce({ about: 'pages', batchId })
    runner.readAgain(batchId, again)
  }

  return {
    reviewer,
    /**
     * Does an act under the reviewer's name, tells of it, and answers with what it came to. `readAgain`: the pages that
     * the act will have read again.
     */
    byReviewer: async <T>(
      work: (who: string) => Result<Acted>,
      answer: (acted: Acted) => Result<T>,
      readAgain: (who: string) => readonly string[] = () => [],
    ): Promise<Result<T>> => {
      const who = reviewer()
      if (!who.ok) return who
      const acted = await withFilesBack(readAgain(who.value), () => work(who.value))
      if (!acted.ok) return acted
      tell(acted.value)
      return answer(acted.value)
    },
  }
}
