import { readFile } from 'node:fs/promises'
import type { BatchSummary } from '../../shared/batch.ts'
import { failure, sentenceOf } from '../../shared/failure.ts'
import type { Language } from '../../shared/settings.ts'
import type { Host } from '../host/open-host.ts'
import { type CallHost, callHost } from './call-host.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Interrupts } from './interrupts.ts'
import { nameOf, runBatch } from './read-batch.ts'
import type { ReadOptions } from './read-options.ts'
import { Stop } from './stop.ts'
import { tellFailures } from './tell-failures.ts'
import type { Terminal } from './terminal.ts'
import { speak } from './words.ts'
import { writeResults } from './write-results.ts'

export type ReadJob = {
  options: ReadOptions
  host: Host
  terminal: Terminal
  language: Language
  interrupts: Interrupts
}

const codeOf = ({ account: { files, pages } }: BatchSummary): ExitCode =>
  files.failed + files.partly + pages.failed === 0 ? exitCodes.allRead : exitCodes.someFailed

const mustKnowForm = async (form: string | null, call: CallHost, language: Language): Promise<void> => {
  const { forms } = await call('forms.definitions', {})
  if (form === null || forms.some(({ id }) => id === form)) return
  throw new Stop(sentenceOf(failure('unknown-form-kind', { form }))[language], exitCodes.usage)
}

/** Reads the folders to the end and writes the results, unless interrupted: then the work is kept. */
export const read = async ({ options, host, terminal, language, interrupts }: ReadJob): Promise<ExitCode> => {
  const say = speak(language)
  const call = callHost(host, language)
  const asked = Promise.withResolvers<null>()
  interrupts.onFirst(() => {
    terminal.say(say('pausing'))
    asked.resolve(null)
  })
  const watch = { host, call, terminal, say, language }
  const { folders, form, workspace } = options
  await mustKnowForm(form, call, language)
  const { readers } = await call('app.about', {})
  const reader = readers.map(({ id, version }) => `${id} ${version}`).join(', ')
  const wanted = { name: nameOf(folders), folders, form, workspace, reader }
  const run = await Promise.race([runBatch(wanted, watch), asked.promise])
  if (run) void asked.promise.then(run.pause)
  const batch = await run?.finished
  if (batch?.state !== 'done') {
    const cancelled = batch?.state === 'cancelled'
    terminal.say(say(cancelled ? 'cancelled' : 'paused'))
    return cancelled ? exitCodes.someFailed : exitCodes.interrupted
  }
  const written = await writeResults(batch.id, { host, call, language, out: options.out })
  await tellFailures(batch.id, watch)
  const { files, pages } = batch.account
  terminal.say(say('finished', { ...pages, filesFailed: files.failed, filesSkipped: files.skipped }))
  const results = written.find((path) => path.endsWith('.json'))
  terminal.data(options.json && results ? await readFile(results, 'utf8') : `${written.join('\n')}\n`)
  return codeOf(batch)
}
