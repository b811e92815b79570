import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { sentenceOf } from '../../shared/failure.ts'
import type { Language } from '../../shared/settings.ts'
import { labelCells } from '../host/label-cells.ts'
import type { Parts } from '../host/parts.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Interrupts } from './interrupts.ts'
import { Stop } from './stop.ts'
import type { Terminal } from './terminal.ts'
import { type Say, speak } from './words.ts'

const Given = z.object({ to: z.string(), workspace: z.string().optional() })

export type CellsJob = {
  folder: string | undefined
  flags: unknown
  parts: Parts
  terminal: Terminal
  language: Language
  interrupts: Interrupts
}

const fromWhere = (folder: string | undefined, workspace: string | undefined, say: Say) => {
  const stop = (sentence: string): never => {
    throw new Stop(sentence, exitCodes.usage)
  }
  if (folder !== undefined && workspace === undefined) {
    const path = resolve(folder)
    return existsSync(join(path, 'truth.json')) ? { folder: path } : stop(say('truthMissing', { path }))
  }
  if (folder === undefined && workspace !== undefined) {
    const path = resolve(workspace)
    return existsSync(join(path, 'tallydesk.sqlite')) ? { workspace: path } : stop(say('folderMissing', { path }))
  }
  return stop(say('oneOfTwo'))
}

/** Writes labelled cells of forms whose figures are known or were checked by people. They stay on this computer. */
export const cells = async ({ folder, flags, parts, terminal, language, interrupts }: CellsJob): Promise<ExitCode> => {
  const say = speak(language)
  const given = Given.parse(flags)
  const to = resolve(given.to)
  const stopped = new AbortController()
  interrupts.onFirst(() => stopped.abort())
  const done = await labelCells(fromWhere(folder, given.workspace, say), {
    parts,
    to,
    signal: stopped.signal,
    onPage({ done, found, page, failure }) {
      const reason = failure && sentenceOf(failure)[language]
      if (reason !== null) terminal.say(say('notLaidOut', { path: page.path, page: page.page, reason }))
      terminal.progress(say('cellsMade', { done, found }))
    },
  })
  if (!done.ok) throw new Stop(sentenceOf(done.failure)[language], exitCodes.usage)
  terminal.say(say('cellsWritten', { n: done.value, path: to }))
  return exitCodes.allRead
}
