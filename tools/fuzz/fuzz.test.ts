import { expect, test } from 'vitest'
import { openImaging } from '../../src/main/imaging/imaging.ts'
import { fuzz } from './run.ts'

test('Spoilt files end with an answer, and no good file among them is lost', async () => {
  const worker = new URL('../../src/main/imaging/worker.ts', import.meta.url)
  const imaging = openImaging({ worker, processes: 2 })
  const { ends, lost } = await fuzz(imaging, 26, 7, 2)
  await imaging.close()
  const all = [...ends.values()].flatMap((codes) => [...codes.values()])
  expect(all.reduce((sum, n) => sum + n, 0)).toBe(26)
  expect(lost).toBe(0)
})
