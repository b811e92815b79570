import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Failure, failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import type { PageCell } from '../core/ports.ts'
import type { LabelledPage } from './labelled-pages.ts'
import type { Parts } from './parts.ts'

export type CellsJob = {
  pages: readonly LabelledPage[]
  parts: Pick<Parts, 'imaging' | 'engines' | 'forms'>
  /** The folder for `cells.jsonl` and the pictures; what is there is replaced. */
  to: string
  signal: AbortSignal
  onPage(news: { done: number; found: number; page: LabelledPage; failure: Failure | null }): void
}

const cellsOnPage = async ({ path, page, framing }: LabelledPage, job: CellsJob): Promise<Result<PageCell[]>> => {
  const { imaging, engines, forms } = job.parts
  const engine = engines.find(({ cells }) => cells !== undefined)
  const made = await imaging.picture(path, page, job.signal, framing)
  if (!made.ok) return made
  const { image } = made.value
  return (await engine?.cells?.({ image, forms, signal: job.signal })) ?? failed(failure('no-form'))
}

/**
 * Writes the cells of pages whose figures are known, for training and measuring a reader: `cells.jsonl` with one cell a
 * line and a PNG for each. Answers how many. A page that cannot be laid out is told and left out.
 */
export const writeCells = async (job: CellsJob): Promise<number> => {
  await mkdir(job.to, { recursive: true })
  const lines: string[] = []
  for (const [index, page] of job.pages.entries()) {
    const laidOut = await cellsOnPage(page, job)
    for (const { image, slot, ...cell } of laidOut.ok ? laidOut.value : []) {
      const value = page.figureIn(slot)
      const png = value === undefined ? null : await job.parts.imaging.png(image, job.signal)
      if (!png?.ok) continue
      const name = `${String(lines.length).padStart(5, '0')}.png`
      await writeFile(join(job.to, name), png.value)
      lines.push(JSON.stringify({ image: name, value, form: page.form, slot, ...cell }))
    }
    const trouble = laidOut.ok ? null : laidOut.failure
    job.onPage({ done: index + 1, found: job.pages.length, page, failure: trouble })
  }
  await writeFile(join(job.to, 'cells.jsonl'), lines.map((line) => `${line}\n`).join(''))
  return lines.length
}
