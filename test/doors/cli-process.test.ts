import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startProgram, tallydesk } from '../support/program.ts'
import { greyPage } from '../support/scripted-parts.ts'
import { temporaryFolder } from '../support/served.ts'

describe('the program in a terminal', () => {
  test.each([
    [[], 2, 'Usage: tallydesk'],
    [['--help'], 0, ''],
    [['read'], 2, "missing required argument 'folder'"],
    [['read', '/not/there', '--out', '/tmp'], 2, '/not/there is not there.'],
    [['read', '/', '--out', '/tmp', '--workers', '9'], 2, 'a whole number from 1 to 8'],
    [['read', '/', '--out', '/tmp', '--workers', '2', '--parallel'], 2, 'cannot be used with'],
    [['read', '/', '--out', '/tmp', '--engine', 'cloud'], 2, '“cloud” is not there yet'],
  ])('%j ends with %i', async (words, code, said) => {
    const program = tallydesk(words)
    expect(await program.ended).toBe(code)
    expect(program.stderr()).toContain(said)
  })

  test('interrupted while reading, ends with 130 and says how to go on', async () => {
    const folder = temporaryFolder()
    for (let grey = 0; grey < 30; grey += 1) writeFileSync(join(folder, `${grey}.png`), await greyPage(grey))
    const program = tallydesk(['read', folder, '--out', temporaryFolder()])
    await program.until((_stdout, stderr) => stderr.includes('Taking in files'))
    program.process.kill('SIGINT')
    expect(await program.ended).toBe(130)
    expect(program.stderr()).toContain('give the same command again')
    expect(program.stdout()).toBe('')
  })
})

describe('the served program', () => {
  const address = /^http:\/\/127\.0\.0\.1:\d+\/\?token=([\w-]{43})\n$/

  test('prints its address alone on stdout, and its token nowhere else', async () => {
    const workspace = temporaryFolder()
    const program = tallydesk(['serve', '--workspace', workspace])
    await program.until((stdout) => address.test(stdout))
    const token = address.exec(program.stdout())?.[1] ?? ''
    const entered = await fetch(program.stdout().trim(), { redirect: 'manual' })
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect((await fetch(`${program.stdout().trim()}&x`, { redirect: 'manual' })).status).toBe(401)
    const { origin } = new URL(program.stdout())
    const headers = { cookie, origin, 'content-type': 'application/json' }
    const about = await fetch(`${origin}/api/app.about`, { method: 'POST', headers, body: '{}' })
    const page = await fetch(`${origin}/`, { headers: { cookie } })
    program.process.kill('SIGINT')
    expect(await program.ended).toBe(0)

    const log = join(workspace, 'tallydesk.log')
    const told = [
      program.stderr(),
      await about.text(),
      await page.text(),
      existsSync(log) ? readFileSync(log, 'utf8') : '',
    ]
    for (const text of told)
      for (const secret of [token, cookie.split('=')[1] ?? '?']) expect(text).not.toContain(secret)
    expect(about.status).toBe(200)
    expect(page.status).toBe(200)
  })

  test('tells a second program who has the workspace', async () => {
    const workspace = temporaryFolder()
    const first = tallydesk(['serve', '--workspace', workspace])
    await first.until((stdout) => address.test(stdout))
    const second = tallydesk(['serve', '--workspace', workspace])
    expect(await second.ended).toBe(2)
    expect(second.stderr()).toMatch(/^This workspace is in use by serve \(pid \d+\)\.\n$/)
  })
})

test('the program ends when the one that started it is killed', async () => {
  const program = tallydesk(['serve', '--workspace', temporaryFolder()])
  await program.until((stdout) => stdout.includes('/?token='))
  program.process.kill('SIGKILL')
  // its output closes only when every process that holds it is gone
  await program.ended
})

describe('npm start', () => {
  test('without a display says so in one sentence, and serves', async () => {
    const workspace = temporaryFolder()
    const none = { TALLYDESK_ELECTRON: '', DISPLAY: '', WAYLAND_DISPLAY: '' }
    const program = startProgram('tools/start.ts', ['--workspace', workspace], none)
    await program.until((stdout) => stdout.includes('/?token='))
    expect(program.stderr()).toContain('There is no display, so the app is served to a browser instead.')
  })

  test('opens the app with the Electron that was named', async () => {
    const electron = join(temporaryFolder(), 'electron')
    writeFileSync(electron, '#!/bin/sh\necho "opened $@"\nexit 7\n')
    chmodSync(electron, 0o755)
    const program = startProgram('tools/start.ts', ['--workspace=/w'], { TALLYDESK_ELECTRON: electron })
    expect(await program.ended).toBe(7)
    expect(program.stdout()).toMatch(/^opened .+ --workspace=\/w\n$/)
  })
})
