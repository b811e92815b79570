import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeDoubtfulWorkspace } from '../support/doubtful-workspace.ts'
import { openBench } from '../support/host-bench.ts'
import { tallydesk } from '../support/program.ts'
import { scriptedEngine } from '../support/scripted-parts.ts'
import { temporaryFolder } from '../support/served.ts'

const run = async (...words: string[]) => {
  const program = tallydesk(words)
  const code = await program.ended
  return { code, said: program.stderr(), data: program.stdout().trim() }
}

const workspaceOfOne = async () => {
  const workspace = join(temporaryFolder(), 'workspace')
  await makeDoubtfulWorkspace(workspace, 1)
  return workspace
}

describe('a batch', () => {
  test('is packed by its name, never over another file, and opened in another workspace', async () => {
    const [workspace, to] = [await workspaceOfOne(), temporaryFolder()]
    const packed = await run('pack', 'ชุดทดสอบ', '--to', to, '--workspace', workspace)
    expect(packed).toMatchObject({ code: 0, said: expect.stringContaining('Written and read back: 1 files, 2 pages') })
    expect(readdirSync(to).map((name) => join(to, name))).toEqual([packed.data])
    const again = await run('pack', 'ชุดทดสอบ', '--to', packed.data, '--workspace', workspace)
    expect(again).toMatchObject({ code: 2, said: expect.stringContaining('not written over') })

    const other = join(temporaryFolder(), 'other')
    const opened = await run('open', packed.data, '--workspace', other)
    expect(opened).toMatchObject({ code: 0, said: expect.stringContaining('read-only batch: ชุดทดสอบ, 1 forms') })
    const known = await run('open', packed.data, '--workspace', other)
    expect(known).toMatchObject({ code: 3, said: expect.stringContaining('is here already') })
  })

  test('that is not there, or a file that is none, is told in one sentence', async () => {
    const workspace = await workspaceOfOne()
    expect(await run('pack', 'nothing', '--to', '/tmp', '--workspace', workspace)).toMatchObject({
      ...{ code: 2, said: 'There is no batch “nothing”.\n', data: '' },
    })
    const file = join(temporaryFolder(), 'a.tallydesk')
    writeFileSync(file, 'nothing of the kind')
    expect(await run('open', file, '--workspace', workspace)).toMatchObject({
      ...{ code: 3, said: 'This file is not a portable batch of TallyDesk.\n' },
    })
    expect((await run('pack', 'x', '--to', '/tmp', '--workspace', join(workspace, 'no'))).code).toBe(2)
  })
})

describe('the checking of two workspaces', () => {
  /** Checks the first row of the only form, as somebody would in the window. */
  const checkIn = async (workspace: string, reviewer: string, value: number) => {
    const bench = await openBench({ engine: scriptedEngine(), workspace })
    const [batch] = (await bench.call('batches.list', {})).items
    const batchId = batch?.id ?? ''
    if (batch?.copy === 'read-only') await bench.call('portable.checkHere', { batchId })
    await bench.call('settings.set', { reviewer })
    const [form] = (await bench.call('forms.list', { batchId })).items
    const checks = [{ slot: 'votes.1' as const, verdict: { kind: 'value' as const, value } }]
    await bench.call('review.check', { formId: form?.id ?? '', checks })
    await bench.close()
  }

  test('is merged from a file; where people differ, each voice is named and the exit code says so', async () => {
    const [home, away] = [await workspaceOfOne(), join(temporaryFolder(), 'away')]
    const { data: carried } = await run('pack', 'ชุดทดสอบ', '--to', temporaryFolder(), '--workspace', home)
    await run('open', carried, '--workspace', away)
    await checkIn(away, 'สมหญิง', 141)
    const { data: back } = await run('pack', 'ชุดทดสอบ', '--to', temporaryFolder(), '--workspace', away)
    expect(await run('merge', back, '--workspace', home)).toMatchObject({
      ...{ code: 0, said: '1 figures taken over, 0 known already.\n' },
    })
    expect(await run('merge', back, '--workspace', home)).toMatchObject({
      ...{ code: 0, said: '0 figures taken over, 1 known already.\n' },
    })
    await checkIn(home, 'สมชาย', 142)
    await checkIn(away, 'สมหญิง', 143)
    const { data: again } = await run('pack', 'ชุดทดสอบ', '--to', temporaryFolder(), '--workspace', away)
    expect(await run('merge', again, '--workspace', home)).toMatchObject({
      ...{ code: 3, said: expect.stringContaining('votes.1: 142 (สมชาย), 143 (สมหญิง)') },
    })
  })
})

describe('a workspace', () => {
  test('is backed up and restored, and the restored one holds the batch', async () => {
    const [workspace, to] = [await workspaceOfOne(), temporaryFolder()]
    const backup = await run('backup', '--to', to, '--workspace', workspace)
    expect(backup).toMatchObject({ code: 0, said: expect.stringContaining('Backed up and read back') })
    const restored = join(temporaryFolder(), 'restored')
    expect(await run('restore', backup.data, '--workspace', restored)).toMatchObject({ code: 0, data: restored })
    const packed = await run('pack', 'ชุดทดสอบ', '--to', temporaryFolder(), '--workspace', restored)
    expect(packed.code).toBe(0)
    expect(await run('restore', backup.data, '--workspace', restored)).toMatchObject({
      ...{ code: 3, said: expect.stringContaining('is not empty') },
    })
  })

  test('is not restored from a backup of which a byte has changed', async () => {
    const workspace = await workspaceOfOne()
    const { data } = await run('backup', '--to', temporaryFolder(), '--workspace', workspace)
    const picture = readdirSync(data, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.jpg')) ?? ''
    const bytes = readFileSync(join(data, picture))
    bytes[100] = (bytes[100] ?? 0) ^ 1
    writeFileSync(join(data, picture), bytes)
    const restored = await run('restore', data, '--workspace', join(temporaryFolder(), 'w'))
    expect(restored).toMatchObject({ code: 3, said: expect.stringContaining(picture) })
  })
})
