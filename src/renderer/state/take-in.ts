import type { TFunction } from 'i18next'
import type { Failure } from '../../shared/failure.ts'
import type { Dropped } from '../wire/dropped.ts'
import type { Host } from './host.ts'
import { batchHref, go } from './routes.ts'
import { sendFiles } from './uploads.ts'

const longestName = 120

/** The default name of a batch made of what was dropped: the folder's, and how many more there are. */
export const nameOfDropped = (names: readonly string[], t: TFunction): string => {
  const [first, ...rest] = names
  if (first === undefined) return t('prepare.defaultName')
  const name = rest.length === 0 ? first : t('prepare.andMore', { name: first, count: rest.length })
  return name.slice(0, longestName)
}

/** Takes what was dropped into an open batch. The batch's changes come as news. */
export const takeIn = async (host: Host, batchId: string, dropped: Dropped): Promise<Failure | null> => {
  if (dropped.kind === 'files') {
    if (host.door.kind === 'served') await sendFiles(host.door.upload, batchId, dropped.files)
    return null
  }
  if (dropped.paths.length === 0) return null
  const answer = await host.fetchInto(
    () => host.call('batches.addPaths', { batchId, paths: [...dropped.paths] }),
    (state, detail) => (detail.ok ? { ...state, details: { ...state.details, [batchId]: detail.value } } : state),
  )
  return answer.ok ? null : answer.failure
}

/** An open batch with nothing in it yet, if there is one: used again rather than left behind. */
const emptyBatch = async (host: Host): Promise<string | null> => {
  const listed = await host.call('batches.list', { limit: 20 })
  const open = listed.ok
    ? listed.value.items.find(({ state, account }) => state === 'open' && account.files.imported === 0)
    : undefined
  const detail = open === undefined ? null : await host.call('batches.get', { batchId: open.id })
  if (detail === null || !detail.ok) return null
  return detail.value.sources.length === 0 && detail.value.intake === null ? detail.value.id : null
}

const openBatch = async (host: Host, name: string) => {
  const empty = await emptyBatch(host)
  return empty === null ? host.call('batches.create', { name }) : host.call('batches.rename', { batchId: empty, name })
}

type Fill = (batchId: string) => Promise<Failure | null>

/** Makes an open batch, shows it, and fills it. */
export const newBatch = async (host: Host, name: string, fill: Fill): Promise<Failure | null> => {
  const batch = await openBatch(host, name)
  if (!batch.ok) return batch.failure
  go(batchHref(batch.value.id, 'prepare'))
  return fill(batch.value.id)
}

export const newBatchOf = (host: Host, dropped: Dropped, t: TFunction): Promise<Failure | null> =>
  newBatch(host, nameOfDropped(dropped.names, t), (batchId) => takeIn(host, batchId, dropped))

export const newSampleBatch = (host: Host, t: TFunction): Promise<Failure | null> =>
  newBatch(host, t('home.sampleName'), async (batchId) => {
    const answer = await host.call('batches.addSample', { batchId })
    return answer.ok ? null : answer.failure
  })
