import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { BackedUp } from '../../shared/calls/workspace.ts'
import { sentenceOf } from '../../shared/failure.ts'
import type { Language } from '../../shared/settings.ts'
import type { Host } from '../host/open-host.ts'
import { restoreBackup } from '../host/restore-backup.ts'
import { callHost } from './call-host.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { findBatch } from './find-batch.ts'
import type { Interrupts } from './interrupts.ts'
import { Stop } from './stop.ts'
import type { Terminal } from './terminal.ts'
import { type Say, speak } from './words.ts'

export type CarryJob = { terminal: Terminal; language: Language; interrupts: Interrupts }
type HostJob = CarryJob & { host: Host }

const megabytes = (bytes: number): number => Math.ceil(bytes / 1_048_576)

/** The first Ctrl-C ends the command; what is half done is taken away when the host closes. */
const unlessInterrupted = async (interrupts: Interrupts, work: Promise<ExitCode>): Promise<ExitCode> => {
  const asked = Promise.withResolvers<ExitCode>()
  interrupts.onFirst(() => asked.resolve(exitCodes.interrupted))
  return Promise.race([work, asked.promise])
}

/** A folder takes the file under the batch's own name; what is there is never written over. */
const placeFor = (to: string, fullName: string, say: Say): string => {
  const path = resolve(to)
  const file = existsSync(path) && statSync(path).isDirectory() ? join(path, `${fullName}.tallydesk`) : path
  if (existsSync(file)) throw new Stop(say('isThere', { path: file }), exitCodes.usage)
  return file
}

/** Writes a batch as one portable file; its path goes to stdout. */
export const pack = (
  named: string,
  to: string,
  { host, terminal, language, interrupts }: HostJob,
): Promise<ExitCode> => {
  const [say, call] = [speak(language), callHost(host, language)]
  const work = async (): Promise<ExitCode> => {
    const batch = await findBatch(named, call, say)
    const made = await call('portable.pack', { batchId: batch.id, to: placeFor(to, batch.fullName, say) })
    for (const path of made.missing) terminal.say(say('notThereAnyMore', { path }))
    terminal.say(say('packed', { ...made.counts, megabytes: megabytes(made.bytes) }))
    terminal.data(`${made.path}\n`)
    return made.missing.length === 0 ? exitCodes.allRead : exitCodes.someFailed
  }
  return unlessInterrupted(interrupts, work())
}

/** Opens a portable file as a read-only batch; its full name goes to stdout. */
export const open = (file: string, { host, terminal, language, interrupts }: HostJob): Promise<ExitCode> => {
  const [say, call] = [speak(language), callHost(host, language)]
  const work = async (): Promise<ExitCode> => {
    const { batch, differing, program } = await call('portable.open', { path: resolve(file) })
    terminal.say(say('opened', { name: batch.name, forms: batch.forms, pages: batch.account.pages.found }))
    if (differing > 0) terminal.say(say('formsDiffer', { n: differing, program }))
    terminal.data(`${batch.fullName}\n`)
    return exitCodes.allRead
  }
  return unlessInterrupted(interrupts, work())
}

/** Takes the checking of a portable file over; figures on which people now differ end it with 3. */
export const merge = (file: string, { host, terminal, language, interrupts }: HostJob): Promise<ExitCode> => {
  const [say, call] = [speak(language), callHost(host, language)]
  const work = async (): Promise<ExitCode> => {
    const { differences, ...merged } = await call('portable.merge', { path: resolve(file) })
    terminal.say(say('mergedChecking', merged))
    if (merged.unknown > 0) terminal.say(say('pagesNotHere', { n: merged.unknown }))
    if (merged.differing > 0) terminal.say(say('peopleDiffer', { n: merged.differing }))
    for (const { path, figure } of differences) {
      const voices = (figure.contested ?? []).map(({ verdict, who }) => {
        const value = verdict.kind === 'value' ? String(verdict.value) : say('notLegible')
        return `${value} (${who ?? '–'})`
      })
      terminal.say(`${path} ${figure.slot}: ${voices.join(', ')}`)
    }
    return merged.differing === 0 ? exitCodes.allRead : exitCodes.someFailed
  }
  return unlessInterrupted(interrupts, work())
}

const tellBackup = (made: BackedUp, word: 'backedUp' | 'restored', terminal: Terminal, say: Say): ExitCode => {
  const [path] = made.outside
  terminal.say(say(word, { files: made.files, megabytes: megabytes(made.bytes) }))
  if (path !== undefined) terminal.say(say('outside', { n: made.outside.length, path }))
  if (made.brokenAct !== null) terminal.say(say('chainBroken', { n: made.brokenAct }))
  terminal.data(`${made.path}\n`)
  return made.brokenAct === null ? exitCodes.allRead : exitCodes.someFailed
}

/** Backs the workspace up into a new folder within `to`; its path goes to stdout. */
export const backup = (to: string, { host, terminal, language, interrupts }: HostJob): Promise<ExitCode> => {
  const made = callHost(host, language)('workspace.backup', { to: resolve(to) })
  return unlessInterrupted(
    interrupts,
    made.then((one) => tellBackup(one, 'backedUp', terminal, speak(language))),
  )
}

/** Makes a workspace of a backup; its path goes to stdout. */
export const restore = async (
  from: string,
  workspace: string,
  { terminal, language, interrupts }: CarryJob,
): Promise<ExitCode> => {
  const stopping = new AbortController()
  interrupts.onFirst(() => stopping.abort())
  try {
    const made = await restoreBackup(resolve(from), resolve(workspace), stopping.signal)
    if (!made.ok) throw new Stop(sentenceOf(made.failure)[language], exitCodes.someFailed)
    return tellBackup(made.value, 'restored', terminal, speak(language))
  } catch (error) {
    if (stopping.signal.aborted) return exitCodes.interrupted
    throw error
  }
}
