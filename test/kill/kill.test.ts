import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tempFolder } from '../support/host-bench.ts'
import { greyPages } from '../support/scripted-parts.ts'
import { live, outcomeOf, stateOf } from './lives.ts'

/** `TALLYDESK_KILLS=1000 npm run kill` makes it longer. */
const kills = Number(process.env['TALLYDESK_KILLS'] ?? 30)
const forms = 6

describe('killed at any moment', () => {
  const home = tempFolder()
  const scans = join(home.path, 'scans')
  const space = (name: string): string => join(home.path, name)
  let undisturbed: unknown
  let lifetime = 0

  beforeAll(async () => {
    for (let n = 0; n < forms; n += 1)
      home.write(`scans/แพร่/เขต 1/ชุดที่ ${n + 1}/form.tiff`, await greyPages([20 + 2 * n, 21 + 2 * n]))
    home.write('scans/broken.pdf', '%PDF-1.7')
    const began = performance.now()
    undisturbed = outcomeOf((await live({ workspace: space('undisturbed'), scans })) ?? '')
    lifetime = performance.now() - began
  })
  afterAll(() => home.remove())

  const expectWhole = (workspace: string): void =>
    expect(stateOf(workspace)).toEqual({
      ...{ readings: 2 * forms, pages: 2 * forms, files: forms + 1, distinct: 2 * forms },
      ...{ whole: 'ok', brokenAct: null, stored: forms, pictures: 2 * forms, parts: 0, batchFolders: 1, leftInTemp: 0 },
    })

  it(`loses and doubles nothing over ${kills} kills at random moments`, async () => {
    let killed = 0
    for (let life = 0; killed < kills; life += 1) {
      const workspace = space(`random-${life}`)
      for (let deaths = 0; ; deaths += 1) {
        const stop = killed < kills && deaths < 8 ? Math.random() * lifetime : undefined
        const folder = await live({ workspace, scans }, stop)
        if (folder === null) killed += 1
        else {
          expect(outcomeOf(folder)).toEqual(undisturbed)
          break
        }
      }
      expectWhole(workspace)
    }
    expect(killed).toBeGreaterThanOrEqual(kills)
  })

  it.each([
    'migration',
    'move-before',
    'move-after',
    'write:1',
    'write:9',
    'write:17',
    'write:30',
    'write:45',
  ])('killed in the middle of %s', async (where) => {
    const workspace = space(where.replace(':', '-'))
    expect(await live({ workspace, scans, where })).toBe(null)
    const folder = await live({ workspace, scans })
    expect(outcomeOf(folder ?? '')).toEqual(undisturbed)
    expectWhole(workspace)
  })

  it('gives the same with one worker and with four', async () => {
    const four = await live({ workspace: space('four'), scans, workers: 4 })
    expect(outcomeOf(four ?? '')).toEqual(undisturbed)
  })
})
