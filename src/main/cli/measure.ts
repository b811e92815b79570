import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sentenceOf } from '../../shared/failure.ts'
import type { Result } from '../../shared/result.ts'
import type { Language, Settings } from '../../shared/settings.ts'
import { byFolder, type Cell, type Counted, type Group, measuredRun } from '../host/measuring.ts'
import type { Host } from '../host/open-host.ts'
import { callHost } from './call-host.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Interrupts } from './interrupts.ts'
import type { MeasureOptions, Part } from './measure-options.ts'
import { measureTables } from './measure-tables.ts'
import { runBatch } from './read-batch.ts'
import { Stop } from './stop.ts'
import type { Terminal } from './terminal.ts'
import { type Say, speak } from './words.ts'

/** Opens a host on a workspace that nothing else uses; `models` null: those of the program. */
export type OpenHost = (options: {
  workspace: string
  settings: Partial<Settings>
  models: string | null
}) => Promise<Result<Host>>

export type MeasureJob = {
  options: MeasureOptions
  open: OpenHost
  terminal: Terminal
  language: Language
  interrupts: Interrupts
}

type Work = MeasureJob & { say: Say; interrupted: AbortController }

const withHost = async <T>(part: Part, work: Work, act: (host: Host, workspace: string) => Promise<T>): Promise<T> => {
  const workspace = await mkdtemp(join(tmpdir(), 'tallydesk-measure-'))
  try {
    const opened = await work.open({ workspace, settings: work.options.settings, models: part.models })
    if (!opened.ok) throw new Stop(sentenceOf(opened.failure)[work.language], exitCodes.usage)
    try {
      return await act(opened.value, workspace)
    } finally {
      await opened.value.close()
    }
  } finally {
    await rm(workspace, { recursive: true, force: true })
  }
}

const nameOfCrop = ({ form, slot, truth, read }: Cell): string =>
  `${form} ${slot} ${truth} read ${read ?? 'nothing'}.png`.replaceAll(/[/\\:*?"<>|]/g, '-')

const writeCrops = async (host: Host, { forms }: Counted, folder: string): Promise<number> => {
  await mkdir(folder, { recursive: true })
  const wrong = forms.flatMap(({ cells }) => cells.filter(({ truth, read }) => truth !== read))
  let written = 0
  for await (const { cell, png } of host.measuring.crops(wrong, new AbortController().signal)) {
    await writeFile(join(folder, nameOfCrop(cell)), png)
    written += 1
  }
  return written
}

type Done = { name: string; reader: string; counted: Counted; crops: number }

/** Reads one part to its end and compares it; null when it was interrupted. */
const measurePart = (part: Part, work: Work): Promise<Done | null> =>
  withHost(part, work, async (host, workspace) => {
    const { language, terminal, say, interrupted, options } = work
    const call = callHost(host, language)
    const { readers } = await call('app.about', {})
    const reader = readers.map(({ id, version }) => `${id} ${version}`).join(', ')
    const wanted = { name: 'measure', folders: part.paths, form: null, workspace, reader }
    const run = await runBatch(wanted, { host, call, terminal, say, language })
    const pause = (): void => void run.pause()
    interrupted.signal.addEventListener('abort', pause, { once: true })
    if (interrupted.signal.aborted) pause()
    const batch = await run.finished
    interrupted.signal.removeEventListener('abort', pause)
    if (batch.state !== 'done') return null
    const counted = host.measuring.compare(batch.id, part.truth)
    const folder = options.crops === null ? null : join(options.crops, part.name)
    return { name: part.name, reader, counted, crops: folder === null ? 0 : await writeCrops(host, counted, folder) }
  })

const groupsOf = (all: readonly Done[], byPath: boolean): Group[] => {
  const names = [...new Set(all.map(({ name }) => name))]
  const groups = names.map((name): Group => {
    const same = all.filter((one) => one.name === name).map(({ counted }) => counted)
    return {
      name,
      forms: same.flatMap(({ forms }) => forms),
      extra: same.flatMap(({ extra }) => extra),
      times: same.flatMap(({ times }) => times),
    }
  })
  return byPath
    ? groups.flatMap((group) => byFolder(group).map((one) => ({ ...one, name: join(group.name, one.name) })))
    : groups
}

/** Reads forms whose figures are known and prints how well, with everything that is wrong. */
export const measure = async (job: MeasureJob): Promise<ExitCode> => {
  const { options, terminal, language, interrupts } = job
  const say = speak(language)
  const work: Work = { ...job, say, interrupted: new AbortController() }
  interrupts.onFirst(() => {
    terminal.say(say('pausing'))
    work.interrupted.abort()
  })
  const all: Done[] = []
  for (const part of options.parts) {
    if (part.name !== '') terminal.say(say('measuring', { name: part.name }))
    const done = await measurePart(part, work)
    if (done === null) return exitCodes.interrupted
    all.push(done)
  }
  const run = measuredRun(all[0]?.reader ?? '', groupsOf(all, options.byPath))
  const crops = all.reduce((sum, one) => sum + one.crops, 0)
  if (options.crops !== null) terminal.say(say('cropsWritten', { n: crops, path: options.crops }))
  terminal.data(options.json ? `${JSON.stringify(run, null, 1)}\n` : measureTables(run, say))
  return exitCodes.allRead
}
