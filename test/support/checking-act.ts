import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { DoubtfulWorkspace } from './doubtful-workspace.ts'
import { askFrom } from './main-act.ts'
import { type CheckedFigure, checkShown, isDone } from './scripted-reviewer.ts'

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = to
  }, hash)

/** Comes to the queue from Home, so that what is shown is its first figure. */
export const openQueue = async (page: Page, { batchId }: DoubtfulWorkspace): Promise<void> => {
  await goTo(page, '#/')
  await page.locator('.todo').waitFor({ state: 'detached' })
  await goTo(page, `#/batch/${batchId}/review`)
  await page.locator('.ask[data-figure]').waitFor()
}

/** Checks figure after figure by keyboard, at most so many. */
export const checkFigures = async (page: Page, room: DoubtfulWorkspace, most: number): Promise<CheckedFigure[]> => {
  const checked: CheckedFigure[] = []
  while (checked.length < most && !(await isDone(page))) checked.push(await checkShown(page, room))
  return checked
}

/** Every figure that was checked is there with its value. */
export const expectKept = async (page: Page, checked: readonly CheckedFigure[]): Promise<void> => {
  const forms = new Map<string, Awaited<ReturnType<typeof askFrom<'forms.get'>>>>()
  for (const { formId } of checked)
    if (!forms.has(formId)) forms.set(formId, await askFrom(page, 'forms.get', { formId }))
  const kept = checked.map(({ formId, slot }) => forms.get(formId)?.figures.find((figure) => figure.slot === slot))
  expect(kept.map((figure) => [figure?.level, figure?.value])).toEqual(checked.map(({ value }) => ['checked', value]))
}

/** The last act is taken back and done again by keyboard. */
export const takeBackAndAgain = async (page: Page, last: CheckedFigure): Promise<void> => {
  const levelOf = async () => {
    const { figures } = await askFrom(page, 'forms.get', { formId: last.formId })
    return figures.find(({ slot }) => slot === last.slot)?.level
  }
  await page.keyboard.press('Control+z')
  await expect.poll(levelOf).toBe('read')
  await page.keyboard.press('Control+y')
  await expect.poll(levelOf).toBe('checked')
}

/** Nothing is left in doubt, and every figure says what stands on the paper. */
export const expectAllChecked = async (page: Page, { batchId, truth }: DoubtfulWorkspace): Promise<void> => {
  const { figures, votesInDoubt } = await askFrom(page, 'batches.get', { batchId })
  expect({ open: figures.open, solved: figures.solved, votesInDoubt }).toEqual({ open: 0, solved: 0, votesInDoubt: 0 })
  for (const [formId, values] of truth) {
    const form = await askFrom(page, 'forms.get', { formId })
    const said = Object.fromEntries(form.figures.map(({ slot, value }) => [slot, value]))
    expect(said).toEqual(values)
  }
}
