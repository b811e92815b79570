import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** `npm start`: opens the app in its window; where that cannot be, says why in one sentence and serves it instead. */
const root = join(import.meta.dirname, '..')
const electron = join(root, 'node_modules/electron')
const built = join(root, 'out/main/desktop.js')
const words = process.argv.slice(2)

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

const downloaded = (): string | null => {
  const pathFile = join(electron, 'path.txt')
  if (!existsSync(pathFile)) return null
  const binary = join(electron, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(binary) ? binary : null
}

/** Ten seconds to say hello: a download that can never begin must not keep anybody waiting. */
const canDownload = (): Promise<boolean> =>
  fetch(process.env['ELECTRON_MIRROR'] ?? 'https://github.com/electron/electron', {
    method: 'HEAD',
    signal: AbortSignal.timeout(10_000),
  }).then(
    () => true,
    () => false,
  )

const download = async (): Promise<string | null> => {
  if (!(await canDownload())) return null
  say('Downloading Electron; this is done once.')
  spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'inherit' })
  return downloaded()
}

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

/** Ends as the child ends, and lets it finish what a Ctrl-C asks of it: a terminal sends that to both. */
const follow = (child: ChildProcess, ended: (code: number | null) => void): void => {
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    say(error.message)
    ended(null)
  })
  child.on('exit', (code) => ended(code))
}

const serve = (why: string): void => {
  say(`${why}, so the app is served to a browser instead.`)
  const bin = join(root, 'bin/tallydesk.mjs')
  follow(spawn(process.execPath, [bin, 'serve', ...words], { stdio: 'inherit' }), (code) => process.exit(code ?? 1))
}

const open = (binary: string): void => {
  const began = Date.now()
  follow(spawn(binary, [root, ...words], { stdio: 'inherit' }), (code) => {
    // an Electron that cannot run here (no sandbox, a missing library) ends by a signal before it shows anything
    if (code === null && Date.now() - began < 10_000) serve('Electron cannot run on this computer')
    else process.exit(code ?? 1)
  })
}

const start = async (): Promise<void> => {
  if (!existsSync(built)) {
    say('TallyDesk is not built yet: run "npm run build".')
    process.exit(1)
  }
  const named = process.env['TALLYDESK_ELECTRON']
  if (named) return open(named)
  if (!hasDisplay()) return serve('There is no display')
  const binary = downloaded() ?? (await download())
  return binary ? open(binary) : serve('Electron could not be downloaded')
}

await start()
