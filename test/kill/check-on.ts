/**
 * One life of a person who checks figures, for the kill test: goes on with whatever is still in doubt, takes acts back
 * and does them again now and then, and tells of every act as soon as it is answered. Ends when nothing is left.
 *
 * Arguments: workspace, batch.
 */
import { writeSync } from 'node:fs'
import { openHost } from '../../src/main/host/open-host.ts'
import { systemClock } from '../../src/main/host/system-clock.ts'
import { driveHost } from '../support/drive-host.ts'
import { scriptedEngine, scriptedParts } from '../support/scripted-parts.ts'

const [workspace = '', batchId = ''] = process.argv.slice(2)
const stdout = 1

const opened = await openHost({
  workspace,
  clock: systemClock,
  program: 'kill-test',
  parts: scriptedParts(scriptedEngine()),
})
if (!opened.ok) throw new Error(opened.failure.code)
const { call } = driveHost(opened.value)
const tell = (step: string): void => void writeSync(stdout, `${step}\n`)

tell('ready')
for (let act = 1; ; act += 1) {
  const { items } = await call('review.queue', { batchId, limit: 1 })
  const [next] = items
  if (next === undefined) break
  const { formId, figure } = next
  const value = (figure.value ?? 0) + act
  await call('review.check', { formId, checks: [{ slot: figure.slot, verdict: { kind: 'value', value } }] })
  tell('do')
  if (act % 3 !== 0) continue
  await call('review.undo', { batchId })
  tell('undo')
  await call('review.redo', { batchId })
  tell('redo')
}
await opened.value.close()
