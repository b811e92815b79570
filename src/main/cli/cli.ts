import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CommanderError } from 'commander'
import { sentenceOf } from '../../shared/failure.ts'
import type { Settings } from '../../shared/settings.ts'
import { openBundledHost } from '../host/open-bundled.ts'
import type { Host } from '../host/open-host.ts'
import { closeParts, defaultParts } from '../host/parts.ts'
import { personalWorkspace, placesFrom } from '../host/places.ts'
import { patientClock } from '../host/system-clock.ts'
import { backup, merge, open, pack, restore } from './carry.ts'
import { cells } from './cells.ts'
import { commands } from './commands.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { countInterrupts } from './interrupts.ts'
import { languageOf } from './language.ts'
import { measure, type OpenHost } from './measure.ts'
import { measureOptions } from './measure-options.ts'
import { read } from './read.ts'
import { readOptions } from './read-options.ts'
import { serve } from './serve.ts'
import { Stop } from './stop.ts'
import { openTerminal } from './terminal.ts'
import { speak } from './words.ts'

const language = languageOf(process.env)
const say = speak(language)
const terminal = openTerminal(process.stdout, process.stderr)
const places = placesFrom(import.meta.url)
const interrupts = countInterrupts(process)
// the starter listens for as long as this process works, and no longer
process.channel?.unref()
interrupts.onSecond(() => process.exit(exitCodes.interrupted))

/** Opens the host for one command and closes it whatever happens. */
const withHost = async (
  options: { program: string; workspace: string; settings?: Partial<Settings> },
  act: (host: Host) => Promise<ExitCode>,
): Promise<void> => {
  const opened = await openBundledHost(places, options)
  if (!opened.ok) throw new Stop(sentenceOf(opened.failure)[language], exitCodes.usage)
  try {
    process.exitCode = await act(opened.value)
  } finally {
    await opened.value.close()
  }
}

const workspaceAt = (named: string | undefined): string =>
  named === undefined ? personalWorkspace(process.env) : resolve(named)

/** The workspace that is named, which must be there. */
const workspaceThere = (named: string | undefined): string => {
  const path = workspaceAt(named)
  if (existsSync(path)) return path
  throw new Stop(say('folderMissing', { path }), exitCodes.usage)
}

const program = commands({
  async read(folders, flags) {
    const options = readOptions(folders, flags, say)
    const { workspace, settings } = options
    await withHost({ program: 'read', workspace, settings }, (host) =>
      read({ options, host, terminal, language, interrupts }),
    )
  },
  async measure(folder, flags) {
    const options = await measureOptions(folder, flags, say)
    const open: OpenHost = ({ models, ...where }) =>
      openBundledHost(
        { ...places, ...(models === null ? {} : { models }) },
        { program: 'measure', clock: patientClock, ...where },
      )
    process.exitCode = await measure({ options, open, terminal, language, interrupts })
  },
  async cells(folder, flags) {
    const parts = await defaultParts(places)
    try {
      process.exitCode = await cells({ folder, flags, parts, terminal, language, interrupts })
    } finally {
      await closeParts(parts)
    }
  },
  async serve({ port, workspace }) {
    const { renderer } = places
    await withHost({ program: 'serve', workspace: workspaceAt(workspace) }, (host) =>
      serve({ host, renderer, port, terminal, say, interrupts, stdin: process.stdin }),
    )
  },
  pack: (batch, { to, workspace }) =>
    withHost({ program: 'pack', workspace: workspaceThere(workspace) }, (host) =>
      pack(batch, to, { host, terminal, language, interrupts }),
    ),
  open: (file, { workspace }) =>
    withHost({ program: 'open', workspace: workspaceAt(workspace) }, (host) =>
      open(file, { host, terminal, language, interrupts }),
    ),
  merge: (file, { workspace }) =>
    withHost({ program: 'merge', workspace: workspaceThere(workspace) }, (host) =>
      merge(file, { host, terminal, language, interrupts }),
    ),
  backup: ({ to, workspace }) =>
    withHost({ program: 'backup', workspace: workspaceThere(workspace) }, (host) =>
      backup(to, { host, terminal, language, interrupts }),
    ),
  async restore(from, { workspace }) {
    process.exitCode = await restore(from, workspace, { terminal, language, interrupts })
  },
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage
  else if (error instanceof Stop) {
    terminal.say(error.message)
    process.exitCode = error.exitCode
  } else throw error
}
