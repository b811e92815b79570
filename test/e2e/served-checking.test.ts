import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { checkFigures, expectAllChecked, expectKept, openQueue, takeBackAndAgain } from '../support/checking-act.ts'
import { launchChromium } from '../support/chromium.ts'
import { patience } from '../support/desktop.ts'
import { makeDoubtfulWorkspace } from '../support/doubtful-workspace.ts'
import { serve } from '../support/program.ts'
import { temporaryFolder } from '../support/served.ts'

test('checks by keyboard through a browser; killed between two figures, nothing is lost and undo goes on', async () => {
  const workspace = join(temporaryFolder(), 'workspace')
  const room = await makeDoubtfulWorkspace(workspace, 15)
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const first = await serve(workspace)
  const page = await browser.newPage({ locale: 'en-GB' })
  page.setDefaultTimeout(patience)
  const problems: string[] = []
  page.on('pageerror', ({ message }) => problems.push(message))
  await page.goto(first.address)
  await openQueue(page, room)
  const before = await checkFigures(page, room, 12)
  first.program.kill()
  await first.program.ended

  const second = await serve(workspace)
  await page.goto(second.address)
  await openQueue(page, room)
  await expectKept(page, before)
  const last = before.at(-1) ?? expect.fail('nothing was checked')
  await takeBackAndAgain(page, last)
  await openQueue(page, room)
  await checkFigures(page, room, 200)
  await expectAllChecked(page, room)
  expect(problems).toEqual([])
})
