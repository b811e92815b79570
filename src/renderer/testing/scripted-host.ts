import { type BatchDetail, BatchSummary, type FormSummary, type NotRead } from '../../shared/batch.ts'
import type { Export } from '../../shared/calls/exports.ts'
import type { BatchPage } from '../../shared/calls/pages.ts'
import type { Keyed } from '../../shared/calls/second.ts'
import type { SlotVerdict } from '../../shared/check.ts'
import { type CallName, type CallOutput, contract } from '../../shared/contract.ts'
import { failure } from '../../shared/failure.ts'
import type { FormDetail } from '../../shared/form-detail.ts'
import type { News, NumberedNews } from '../../shared/news.ts'
import { QueueFilter } from '../../shared/queue.ts'
import { failed, ok, type Result } from '../../shared/result.ts'
import type { SecondPlan } from '../../shared/second.ts'
import { defaultSettings, Settings } from '../../shared/settings.ts'
import type { Slot } from '../../shared/slot.ts'
import type { Wire } from '../../shared/wire.ts'
import { definitions } from './definitions.ts'
import { electionAnswers } from './election-answers.ts'
import { sampleBatch, sampleBatches, sampleNotRead } from './sample-batches.ts'
import { checkedForm, queueOf } from './sample-checks.ts'
import { sampleForm } from './sample-form.ts'
import { arranged, samplePages } from './sample-pages.ts'
import { sampleBackup, sampleMerged, sampleOpened, samplePacked, samplePortableSize } from './sample-portable.ts'
import { samplePlan, secondAnswers } from './sample-second.ts'

const formsABatch = 40

export type World = {
  settings: Settings
  batches: BatchDetail[]
  forms: FormDetail[]
  notRead: NotRead[]
  pages: BatchPage[]
  exports: Export[]
  /** What was checked, and what was taken back, newest last. */
  acts: Act[]
  undone: Act[]
  plan: SecondPlan
  /** What was keyed without being seen, and what of it was taken back, newest last. */
  keyed: Keyed[]
  unkeyed: Keyed[]
}

type Act = { before: FormDetail; after: FormDetail; slots: Slot[] }

/** A batch of which every page is there. */
const pagesOf = (forms: readonly FormDetail[]): BatchPage[] =>
  samplePages(forms.filter(({ batchId }) => batchId === 'done1').toReversed(), sampleNotRead())

/** What a test may do to the host beside calling it. */
export type ScriptedHost = {
  wire: Wire
  world: World
  /** Every call made, in order. */
  calls: { name: CallName; input: unknown }[]
  announce: (news: News) => void
  /** As if a piece of news were lost on the way. */
  loseOne: () => void
  /** As if the host had died and begun again. */
  beginAgain: () => void
  /** As if the line had broken and come up. */
  reattach: () => void
}

export type Answers = { [N in CallName]: (input: Record<string, unknown>) => Result<CallOutput<N>> }

const summaryOf = (form: FormDetail): FormSummary => form

const formsOf = (batchId: string): FormDetail[] =>
  Array.from({ length: formsABatch }, (_, form) => sampleForm(batchId, form, definitions)).reverse()

const worldOf = (busy: boolean, settings: Settings): World => {
  const forms = busy ? [...formsOf('run01'), ...formsOf('done1')] : []
  return {
    settings,
    batches: busy ? sampleBatches() : [],
    forms,
    notRead: busy ? sampleNotRead() : [],
    pages: pagesOf(forms),
    exports: [],
    acts: [],
    undone: [],
    plan: samplePlan,
    keyed: [],
    unkeyed: [],
  }
}

/** A host in memory that answers from made-up data and says only what its script tells it to. For tests alone. */
export const createScriptedHost = (busy: boolean, settings: Settings = defaultSettings): ScriptedHost => {
  const world = worldOf(busy, settings)
  const listeners = new Set<(news: NumberedNews) => void>()
  const attached = new Set<() => void>()
  const calls: ScriptedHost['calls'] = []
  const mark = { epoch: 'first', number: 0 }

  const announce = (news: News): void => {
    mark.number += 1
    const numbered = { ...mark, at: new Date().toISOString(), news }
    for (const hear of listeners) hear(numbered)
  }
  const batchOf = (input: Record<string, unknown>): BatchDetail | undefined =>
    world.batches.find(({ id }) => id === input['batchId'])
  const change = (input: Record<string, unknown>, by: Partial<BatchDetail>): Result<BatchDetail> => {
    const batch = batchOf(input)
    if (batch === undefined) return failed(failure('batch-not-found'))
    const changed = { ...batch, ...by }
    world.batches = world.batches.map((one) => (one.id === batch.id ? changed : one))
    announce({ about: 'batch', batch: BatchSummary.parse(changed) })
    return ok(changed)
  }
  const page = <T>(items: readonly T[]) => ok({ items: [...items], next: null, total: items.length })
  const show = (form: FormDetail, slots: Slot[]) => {
    world.forms = world.forms.map((one) => (one.id === form.id ? form : one))
    announce({ about: 'form', batchId: form.batchId, form: summaryOf(form) })
    return ok({ form, slots })
  }
  const retraced = (form: FormDetail, slots: Slot[]) => {
    show(form, slots)
    return ok({ form, slots, pageIds: form.parts.slice(0, 1).map(({ pageId }) => pageId) })
  }
  const handled = (batchId: unknown, pageIds: readonly string[]) => {
    if (world.settings.reviewer === null) return failed(failure('reviewer-unknown'))
    announce({ about: 'pages', batchId: String(batchId) })
    return ok({ pageIds: [...pageIds], formIds: [] })
  }
  const keep = (after: FormDetail, before: FormDetail, checks: readonly SlotVerdict[]) => {
    const slots = checks.map(({ slot }) => slot)
    world.acts = [...world.acts, { before, after, slots }]
    world.undone = []
    return show(after, slots)
  }
  const openCopy = () => {
    const home = world.batches.find(({ state }) => state === 'done')
    if (home === undefined) return failed(failure('not-portable'))
    const opened = sampleOpened(home)
    world.batches = [opened.batch, ...world.batches]
    announce({ about: 'batch', batch: BatchSummary.parse(opened.batch) })
    return ok(opened)
  }
  const addSource = (input: Record<string, unknown>, path: string, kind: 'folder' | 'sample') => {
    const source = { id: `s${Date.now()}`, path, kind, files: 4, pages: 12, refused: 0, copies: 0 }
    const batch = batchOf(input)
    const { account } = sampleBatch({ id: 'x', name: 'x', state: 'open', found: 12, read: 0 })
    return change(input, { sources: [...(batch?.sources ?? []), source], account, forecastSeconds: 19 })
  }

  const answers: Answers = {
    'app.about': () =>
      ok({
        version: '0.1.0',
        workspace: '/home/user/TallyDesk',
        warning: null,
        cores: 4,
        provinces: [
          { th: 'แพร่', en: 'Phrae' },
          { th: 'พิษณุโลก', en: 'Phitsanulok' },
        ],
        readers: [{ id: 'embedded', version: '1' }],
        news: { ...mark },
      }),
    'settings.get': () => ok(world.settings),
    'settings.set': (input) => {
      world.settings = Settings.parse({ ...world.settings, ...input })
      announce({ about: 'settings', settings: world.settings })
      return ok(world.settings)
    },
    'forms.definitions': () => ok({ forms: [...definitions] }),
    'batches.list': ({ find }) => page(world.batches.filter(({ name }) => name.includes(String(find ?? '')))),
    'batches.create': ({ name }) => {
      const batch = sampleBatch({
        id: `new${world.batches.length}`,
        name: String(name),
        state: 'open',
        found: 0,
        read: 0,
      })
      world.batches = [batch, ...world.batches]
      announce({ about: 'batch', batch: BatchSummary.parse(batch) })
      return ok(batch)
    },
    'batches.get': (input) => {
      const batch = batchOf(input)
      return batch === undefined ? failed(failure('batch-not-found')) : ok(batch)
    },
    'batches.rename': (input) => change(input, { name: String(input['name']) }),
    'batches.addPaths': (input) => addSource(input, String(input['paths']), 'folder'),
    'batches.addSample': (input) => addSource(input, '', 'sample'),
    'batches.removeSource': (input) =>
      change(input, { sources: batchOf(input)?.sources.filter(({ id }) => id !== input['sourceId']) ?? [] }),
    'batches.setForm': (input) => change(input, { form: input['form'] === null ? null : String(input['form']) }),
    'batches.verify': (input) =>
      change(input, { verifiedAt: input['agreed'] === true ? new Date().toISOString() : null }),
    'batches.start': (input) => change(input, { state: 'running', startedAt: new Date().toISOString() }),
    'batches.pause': (input) => change(input, { state: 'paused' }),
    'batches.resume': (input) => change(input, { state: 'running' }),
    'batches.cancel': (input) => change(input, { state: 'cancelled', finishedAt: new Date().toISOString() }),
    'batches.retryFailed': (input) => change(input, { state: 'running' }),
    'batches.files': () => page([]),
    'batches.notRead': (input) => page(batchOf(input)?.account.pages.failed === 0 ? [] : world.notRead),
    'forms.list': (input) => page(world.forms.filter(({ batchId }) => batchId === input['batchId']).map(summaryOf)),
    'forms.get': ({ formId }) => {
      const form = world.forms.find(({ id }) => id === formId)
      return form === undefined ? failed(failure('form-not-found')) : ok(form)
    },
    'pages.list': ({ batchId }) => page(batchId === 'done1' ? world.pages : []),
    'pages.arrange': (input) => {
      const { batchId, groups } = contract['pages.arrange'].input.parse(input)
      const before = world.pages
      const answer = handled(batchId, [])
      if (answer.ok) world.pages = arranged(before, groups)
      return answer
    },
    'pages.place': ({ batchId }) => handled(batchId, []),
    'pages.picture': ({ batchId }) => handled(batchId, []),
    'pages.provinces': () => ok({ provinces: [{ th: 'พิษณุโลก', en: 'Phitsanulok', constituencies: 5 }] }),
    'review.queue': (input) => page(queueOf(world.forms, QueueFilter.parse(input), String(input['batchId']))),
    'review.check': (input) => {
      const { formId, checks } = contract['review.check'].input.parse(input)
      const form = world.forms.find(({ id }) => id === formId)
      if (world.settings.reviewer === null) return failed(failure('reviewer-unknown'))
      if (form === undefined) return failed(failure('form-not-found'))
      return keep(checkedForm(form, checks, world.settings.reviewer), form, checks)
    },
    'review.undo': () => {
      const last = world.acts.at(-1)
      if (last === undefined) return failed(failure('nothing-to-undo'))
      world.acts = world.acts.slice(0, -1)
      world.undone = [...world.undone, last]
      return retraced(last.before, last.slots)
    },
    'review.redo': () => {
      const last = world.undone.at(-1)
      if (last === undefined) return failed(failure('nothing-to-redo'))
      world.undone = world.undone.slice(0, -1)
      world.acts = [...world.acts, last]
      return retraced(last.after, last.slots)
    },
    'review.reviewers': () => ok({ reviewers: world.acts.length === 0 ? [] : [world.settings.reviewer ?? ''] }),
    'review.history': ({ formId, slot }) => {
      const said = world.acts.flatMap(({ after }) => (after.id === formId ? after.figures : []))
      return ok({ checks: said.flatMap((figure) => (figure.slot === slot && figure.check ? [figure.check] : [])) })
    },
    ...electionAnswers({
      busy,
      forms: () => world.forms.slice(0, 8).map(summaryOf),
      reviewer: () => world.settings.reviewer,
      change,
      announce,
    }),
    ...secondAnswers(world),
    'exports.make': ({ batchId, language }) => {
      const made: Export = {
        id: `export-${world.exports.length}`,
        batchId: String(batchId),
        at: '2026-02-10T15:00:00.000Z',
        language: language === 'th' ? 'th' : 'en',
        folder: '/home/user/TallyDesk/exports',
        files: [
          { name: 'summary.pdf', bytes: 184_320, sha256: 'cd'.repeat(32) },
          { name: 'figures.csv', bytes: 2_420_000, sha256: 'ef'.repeat(32) },
          { name: 'results.json', bytes: 9_120_000, sha256: '01'.repeat(32) },
        ],
      }
      world.exports = [made, ...world.exports]
      announce({ about: 'export', batchId: made.batchId, exportId: made.id })
      return ok(made)
    },
    'exports.list': ({ batchId }) => ok({ exports: world.exports.filter((one) => one.batchId === batchId) }),
    'portable.size': () => ok(samplePortableSize),
    'portable.pack': () => ok(samplePacked),
    'portable.packForDownload': () => ok(samplePacked),
    'portable.open': () => openCopy(),
    'portable.openUploaded': () => openCopy(),
    'portable.merge': (input) => ok(sampleMerged(String(input['batchId']), world.forms)),
    'portable.mergeUploaded': (input) => ok(sampleMerged(String(input['batchId']), world.forms)),
    'portable.checkHere': (input) => change(input, { copy: 'checking' }),
    'workspace.backup': () => ok(sampleBackup),
    'workspace.restore': () => ok(sampleBackup),
  }

  const join = <T>(set: Set<T>, one: T) => {
    set.add(one)
    return () => void set.delete(one)
  }
  return {
    world,
    calls,
    wire: {
      call: async (name, input) => {
        calls.push({ name, input })
        return answers[name]({ ...input })
      },
      listen: (onNews) => join(listeners, onNews),
      onAttach: (told) => join(attached, told),
    },
    announce,
    loseOne: () => {
      mark.number += 1
    },
    beginAgain: () => {
      mark.epoch = `${mark.epoch}+`
      mark.number = 0
    },
    reattach: () => {
      for (const told of attached) told()
    },
  }
}
