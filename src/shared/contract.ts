import { z } from 'zod'
import { BatchDetail, BatchFile, BatchSummary, FormSummary, NotRead } from './batch.ts'
import { Check, SlotVerdict } from './check.ts'
import { Failure } from './failure.ts'
import { FormDefinition } from './form-definition.ts'
import { FormDetail } from './form-detail.ts'
import { NewsMark } from './news.ts'
import { QueueFilter, QueueItem } from './queue.ts'
import { Language, Settings } from './settings.ts'
import { Slot } from './slot.ts'

/**
 * Where a call may come from. `this-computer`: its input names paths of this computer, so only the desktop window and
 * the command line may use it, never the server.
 */
type Reach = 'anywhere' | 'this-computer'

type CallShape<I extends z.ZodType, O extends z.ZodType> = { input: I; output: O; reach: Reach; does: string }
const call = <I extends z.ZodType, O extends z.ZodType>(does: string, input: I, output: O, reach: Reach = 'anywhere') =>
  ({ input, output, reach, does }) satisfies CallShape<I, O>

const nothing = z.object({})
const batch = z.object({ batchId: z.string().max(64) })
const onePage = z.object({
  after: z.string().max(256).nullable().default(null),
  limit: z.int().min(1).max(500).default(100),
})
const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), total: z.int().min(0) })

export const About = z.object({
  version: z.string(),
  workspace: z.string(),
  /** Set when opening the workspace had to set a damaged database aside. */
  warning: Failure.nullable(),
  cores: z.int(),
  readers: z.array(z.object({ id: z.string(), version: z.string() })),
  news: NewsMark,
})
export type About = z.infer<typeof About>

export const ExportFormat = z.enum(['results', 'figures', 'summary'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** Files of one export. Each is at `/exports/<exportId>/<name>`, same origin. */
export const Export = z.object({
  id: z.string(),
  batchId: z.string(),
  at: z.string(),
  language: Language,
  folder: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
})
export type Export = z.infer<typeof Export>

/** A form after an act of a person, and the slots that the act was about. */
export const CheckedForm = z.object({ form: FormDetail, slots: z.array(Slot) })
export type CheckedForm = z.infer<typeof CheckedForm>

/** Every call the host answers. A call is declared here, handled in `host`, used by a screen. */
export const contract = {
  'app.about': call('Says what is running, where, and the number of the last news', nothing, About),
  'settings.get': call('Gives the settings', nothing, Settings),
  'settings.set': call('Changes some settings', Settings.partial(), Settings),
  'forms.definitions': call('Gives the form definitions', nothing, z.object({ forms: z.array(FormDefinition) })),

  'batches.list': call(
    'Lists batches, newest first',
    onePage.extend({ find: z.string().max(200).default('') }),
    pageOf(BatchSummary),
  ),
  'batches.create': call('Makes an open batch', z.object({ name: z.string().max(120) }), BatchDetail),
  'batches.get': call('Gives a batch as it is now', batch, BatchDetail),
  'batches.rename': call('Renames an open batch', batch.extend({ name: z.string().min(1).max(120) }), BatchDetail),
  'batches.addPaths': call(
    'Takes files and folders of this computer into an open batch; progress comes as news',
    batch.extend({ paths: z.array(z.string().min(1).max(4096)).min(1).max(10_000) }),
    BatchDetail,
    'this-computer',
  ),
  'batches.addSample': call('Takes the sample forms into an open batch', batch, BatchDetail),
  'batches.removeSource': call(
    'Takes a source out of an open batch',
    batch.extend({ sourceId: z.string().max(64) }),
    BatchDetail,
  ),
  'batches.setForm': call(
    'Says which form the pages are, or null to recognise it',
    batch.extend({ form: z.string().max(64).nullable() }),
    BatchDetail,
  ),
  'batches.verify': call(
    'Confirms, or takes back, what will be read',
    batch.extend({ agreed: z.boolean() }),
    BatchDetail,
  ),
  'batches.start': call(
    'Locks a verified batch and queues it',
    batch.extend({ priority: z.int().min(1).max(10).default(5) }),
    BatchDetail,
  ),
  'batches.pause': call('Pauses after the pages in hand', batch, BatchDetail),
  'batches.resume': call('Goes on with a paused batch', batch, BatchDetail),
  'batches.cancel': call('Ends a batch; what was read stays', batch, BatchDetail),
  'batches.retryFailed': call('Reads again only what failed', batch, BatchDetail),
  'batches.files': call('Lists the files of a batch', batch.extend(onePage.shape), pageOf(BatchFile)),
  'batches.notRead': call(
    'Lists what failed or was skipped, with reasons',
    batch.extend(onePage.shape),
    pageOf(NotRead),
  ),

  'forms.list': call('Lists the forms of a batch, newest first', batch.extend(onePage.shape), pageOf(FormSummary)),
  'forms.get': call(
    'Gives a form with its figures, sums and pages',
    z.object({ formId: z.string().max(64) }),
    FormDetail,
  ),

  'review.queue': call(
    'Lists figures for a person to look at, the most votes at stake first',
    batch.extend(onePage.shape).extend(QueueFilter.shape),
    pageOf(QueueItem),
  ),
  'review.check': call(
    'Writes down what the reviewer says of figures of a form, as one act',
    z.object({ formId: z.string().max(64), checks: z.array(SlotVerdict).min(1).max(200) }),
    CheckedForm,
  ),
  'review.undo': call('Takes back the last act of the reviewer in a batch', batch, CheckedForm),
  'review.redo': call('Does again what the reviewer took back last', batch, CheckedForm),
  'review.history': call(
    'Lists all that people said of a figure, oldest first',
    z.object({ formId: z.string().max(64), slot: Slot }),
    z.object({ checks: z.array(Check.extend({ verdict: Check.shape.verdict.nullable() })) }),
  ),

  'exports.make': call(
    'Writes the files of an export',
    batch.extend({ language: Language, formats: z.array(ExportFormat).min(1) }),
    Export,
  ),
  'exports.list': call('Lists the exports of a batch, newest first', batch, z.object({ exports: z.array(Export) })),
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
/** What a caller may leave out is optional here. */
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>
/** What a handler gets: defaults filled in. */
export type CheckedInput<N extends CallName> = z.output<Contract[N]['input']>
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>

export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name)
