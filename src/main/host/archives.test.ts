import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { openBench, startBatch, tempFolder, untilDone } from '../../../test/support/host-bench.ts'
import { greyPage, pageReading, scriptedEngine } from '../../../test/support/scripted-parts.ts'
import { zipOf } from '../../../test/support/zip.ts'
import { ok } from '../../shared/result.ts'

test('What is in a ZIP is read like any file, dropped or uploaded, under its path inside', async () => {
  const engine = scriptedEngine()
  engine.answers.set(100, ok(pageReading('ss-5-17', 1, {})))
  engine.answers.set(110, ok(pageReading('ss-5-17', 1, {})))
  const one = await openBench({ engine })
  const scans = tempFolder()
  const [first, second, third] = await Promise.all([100, 110, 120].map(greyPage))
  const path = join(scans.path, 'drive.zip')
  scans.write(
    'drive.zip',
    zipOf([
      { name: 'แพร่/เขต 1/ชุดที่ 3/a:1.png', content: first ?? '' },
      { name: 'แพร่/เขต 1/ชุดที่ 3/a-1.png', content: second ?? '' },
      { name: 'notes.txt', content: 'not a scan' },
    ]),
  )
  const batchId = await startBatch(one, [scans.path])
  await untilDone(one, batchId)
  const { items } = await one.call('batches.files', { batchId })
  expect(items.map(({ path, state }) => [path, state])).toEqual([
    ['drive.zip/notes.txt', 'skipped'],
    ['drive.zip/แพร่/เขต 1/ชุดที่ 3/a-1.png', 'read'],
    ['drive.zip/แพร่/เขต 1/ชุดที่ 3/a:1.png', 'read'],
  ])
  const forms = await one.call('forms.list', { batchId })
  expect(forms.items[0]?.place).toMatchObject({ province: 'แพร่', constituency: 1, set: 3 })
  expect(readFileSync(path).length).toBeGreaterThan(0)

  const open = await one.call('batches.create', { name: 'uploads' })
  const bytes = zipOf([{ name: 'in/b.png', content: third ?? '' }])
  const received = await one.host.files.receive(open.id, 'up.zip', Readable.from([bytes]))
  expect(received.ok).toBe(true)
  const uploaded = await one.call('batches.files', { batchId: open.id })
  expect(uploaded.items.map(({ path, pages }) => [path, pages])).toEqual([['up.zip/in/b.png', 1]])
  await one.close()
  scans.remove()
})
