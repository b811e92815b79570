import type { BatchDetail, BatchSummary, FormSummary, NotRead } from '../../shared/batch.ts'
import type { About } from '../../shared/calls/app.ts'
import type { Export } from '../../shared/calls/exports.ts'
import type { BatchPage } from '../../shared/calls/pages.ts'
import type { Election } from '../../shared/election.ts'
import type { Failure } from '../../shared/failure.ts'
import type { FormDefinition } from '../../shared/form-definition.ts'
import type { FormDetail } from '../../shared/form-detail.ts'
import type { QueueItem } from '../../shared/queue.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Paged } from './paged.ts'

/** What the window knows of the host. Each part is absent until a screen has asked for it; news keeps it true. */
export type HostState = {
  about: About | null
  settings: Settings | null
  definitions: readonly FormDefinition[]
  batches: Paged<BatchSummary> | null
  elections: Paged<Election> | null
  details: Readonly<Record<string, BatchDetail>>
  forms: Readonly<Record<string, Paged<FormSummary>>>
  notRead: Readonly<Record<string, Paged<NotRead>>>
  pages: Readonly<Record<string, Paged<BatchPage>>>
  /** The figures that were last asked for of a batch. */
  queues: Readonly<Record<string, Paged<QueueItem>>>
  formDetails: Readonly<Record<string, FormDetail>>
  exports: Readonly<Record<string, readonly Export[]>>
  troubles: readonly { readonly id: string; readonly batchId: string | null; readonly failure: Failure }[]
  line: Line
  /** Set while the host does not answer the first snapshot. */
  unreachable: Failure | null
}

/** `refused`: the server does not know this browser. */
export type Line = 'up' | 'down' | 'refused'

export const nothingKnown: HostState = {
  about: null,
  settings: null,
  definitions: [],
  batches: null,
  elections: null,
  details: {},
  forms: {},
  notRead: {},
  pages: {},
  queues: {},
  formDetails: {},
  exports: {},
  troubles: [],
  line: 'up',
  unreachable: null,
}
