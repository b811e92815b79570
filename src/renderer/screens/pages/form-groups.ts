import type { BatchPage } from '../../../shared/calls/pages.ts'

/** Pages that lie together: those of one form, or one that is in none. */
export type PageGroup = { key: string; form: BatchPage['form']; pages: readonly BatchPage[] }

/** The pages in their order, those of a form together. */
export const groupsOf = (pages: readonly BatchPage[]): PageGroup[] => {
  const groups: { key: string; form: BatchPage['form']; pages: BatchPage[] }[] = []
  for (const page of pages) {
    const last = groups.at(-1)
    if (page.form !== null && last?.form?.id === page.form.id) last.pages.push(page)
    else groups.push({ key: page.form?.id ?? page.id, form: page.form, pages: [page] })
  }
  return groups
}

/** A group as far as it fits into a line; `begun`: its first pages stand on a line above. */
export type LinePiece = PageGroup & { begun: boolean }
export type PageLine = { key: string; pieces: LinePiece[] }

/** Lays groups into lines of so many pages. A group is broken only when no line could hold it. */
export const linesOf = (groups: readonly PageGroup[], perLine: number): PageLine[] => {
  const lines: PageLine[] = []
  let room = 0
  const put = (piece: LinePiece): void => {
    if (room < piece.pages.length || lines.length === 0) {
      lines.push({ key: `${piece.key} ${piece.pages[0]?.id}`, pieces: [] })
      room = perLine
    }
    lines.at(-1)?.pieces.push(piece)
    room -= piece.pages.length
  }
  for (const group of groups)
    for (let from = 0; from < group.pages.length; from += perLine)
      put({ ...group, pages: group.pages.slice(from, from + perLine), begun: from > 0 })
  return lines
}
