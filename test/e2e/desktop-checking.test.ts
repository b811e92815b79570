import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkFigures, expectAllChecked, expectKept, openQueue, takeBackAndAgain } from '../support/checking-act.ts'
import { killOutright, launchDesktop } from '../support/desktop.ts'
import { makeDoubtfulWorkspace } from '../support/doubtful-workspace.ts'
import { temporaryFolder } from '../support/served.ts'

test('checks by keyboard in the window; killed between two figures, nothing is lost and undo goes on', async () => {
  const userData = temporaryFolder()
  const room = await makeDoubtfulWorkspace(join(userData, 'workspace'), 8)
  const first = await launchDesktop({ userData })
  await openQueue(first.page, room)
  const before = await checkFigures(first.page, room, 6)
  await killOutright(first)

  const second = await launchDesktop({ userData })
  await openQueue(second.page, room)
  await expectKept(second.page, before)
  await takeBackAndAgain(second.page, before.at(-1) ?? expect.fail('nothing was checked'))
  await openQueue(second.page, room)
  await checkFigures(second.page, room, 200)
  await expectAllChecked(second.page, room)
})
