import type { Page } from 'playwright-core'
import { Slot } from '../../src/shared/slot.ts'
import type { DoubtfulWorkspace } from './doubtful-workspace.ts'

/** A figure that was checked, and how long the program took from Enter to showing the next one, in milliseconds. */
export type CheckedFigure = { formId: string; slot: Slot; value: number; milliseconds: number }

const shownFigure = (page: Page): Promise<string | null> =>
  page.locator('.ask').getAttribute('data-figure', { timeout: 30_000 })

/** The next figure is there when it is shown, chosen in the queue, and every picture of it is loaded. */
const untilNext = (page: Page, before: string | null): Promise<unknown> =>
  page.waitForFunction((old) => {
    const shown = document.querySelector('.ask')?.getAttribute('data-figure') ?? null
    const none = document.querySelector('.todo a') === null
    return (none || (shown !== null && shown !== old)) && [...document.images].every(({ complete }) => complete)
  }, before)

export const isDone = (page: Page): Promise<boolean> =>
  page
    .locator('.todo a')
    .count()
    .then((left) => left === 0)

/** Checks the figure that is shown as a person does who sees what stands on the paper: digits and Enter, nothing else. */
export const checkShown = async (page: Page, { truth }: DoubtfulWorkspace): Promise<CheckedFigure> => {
  const before = await shownFigure(page)
  const [formId = '', slot = ''] = (before ?? '').split(' ')
  const name = Slot.parse(slot)
  const value = truth.get(formId)?.[name] ?? 0
  await page.keyboard.type(String(value))
  const start = performance.now()
  await page.keyboard.press('Enter')
  await untilNext(page, before)
  return { formId, slot: name, value, milliseconds: performance.now() - start }
}
