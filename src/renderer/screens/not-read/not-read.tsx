import './not-read.css'
import { RotateCcw } from 'lucide-react'
import { useCallback } from 'react'
import type { BatchDetail, NotRead } from '../../../shared/batch.ts'
import { sentenceOf } from '../../../shared/failure.ts'
import { momentOf } from '../../format/dates.ts'
import { failedOf } from '../../parts/failed-of.ts'
import { Icon } from '../../parts/icon.tsx'
import { LongTable } from '../../parts/long-table.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Empty, WhenLoaded } from '../../parts/states.tsx'
import { changeBatch } from '../../state/change-batch.ts'
import type { Host } from '../../state/host.ts'
import { loadMoreNotRead, loadNotRead } from '../../state/loads.ts'
import type { Paged } from '../../state/paged.ts'
import { batchHref } from '../../state/routes.ts'
import { useHost, useHostState, useLoad } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'

const rowHeight = 52

const hasEnded = ({ state }: BatchDetail): boolean => state === 'done' || state === 'cancelled'

const Retry = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const host = useHost()
  const { what, count } = failedOf(batch.account)
  if (count === 0) return null
  const willRead = t(what === 'pages' ? 'notRead.retryText' : 'notRead.retryFilesText', { count })
  const retry = () => void changeBatch(host, batch.id, (call) => call('batches.retryFailed', { batchId: batch.id }))
  return (
    <div className="row end retry">
      <span className="sm q">{hasEnded(batch) ? willRead : t('notRead.retryWait')}</span>
      <button type="button" className="btn" disabled={!hasEnded(batch)} onClick={retry}>
        <Icon of={RotateCcw} />
        {t('notRead.retry')}
      </button>
    </div>
  )
}

const Row = ({ batchId, item }: { batchId: string; item: NotRead }) => {
  const { t, say, language } = useWords()
  return (
    <>
      <td>
        <span className="state calm">
          <Mark kind={item.kind} />
          {t(`mark.${item.kind}`)}
        </span>
      </td>
      <td className="file" title={item.path}>
        <span className="cut">{item.path}</span>
        <small>{item.page === null ? t('notRead.wholeFile') : t('place.page', { number: item.page })}</small>
      </td>
      <td>
        <span className="reason">{say(sentenceOf(item.failure))}</span>
      </td>
      <td>
        {item.pageId === null ? null : (
          <a className="link" href={batchHref(batchId, 'pages', item.pageId)}>
            {t('pages.arrange')}
          </a>
        )}
      </td>
      <td className="num q sm">{momentOf(item.at, new Date(), language)}</td>
    </>
  )
}

const Rows = ({ batchId, list }: { batchId: string; list: Paged<NotRead> }) => {
  const { t } = useWords()
  const host = useHost()
  const columns = [
    { name: t('notRead.kind') },
    { name: t('notRead.file') },
    { name: t('notRead.reason') },
    { name: t('pages.byHandColumn') },
    { name: t('notRead.when'), number: true },
  ]
  return (
    <LongTable
      label={t('notRead.title')}
      className="not-read-rows"
      columns={columns}
      items={list.items}
      total={list.total}
      rowHeight={() => rowHeight}
      keyOf={({ id }) => id}
      onNearEnd={useCallback(() => void loadMoreNotRead(host, batchId), [host, batchId])}
    >
      {(item) => <Row batchId={batchId} item={item} />}
    </LongTable>
  )
}

/** Every file and page that was not read, by name, with its reason; the failed can be read again. */
export const NotReadScreen = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const { id } = batch
  const loading = useLoad(useCallback((host: Host) => loadNotRead(host, id), [id]))
  const notRead = useHostState((state) => state.notRead[id])
  return (
    <main className="work pad not-read">
      <div className="row">
        <h1>{t('notRead.title')}</h1>
        <Retry batch={batch} />
      </div>
      <p className="q2">{t('notRead.intro')}</p>
      <WhenLoaded value={notRead} loading={loading}>
        {(list) =>
          list.items.length > 0 ? (
            <Rows batchId={id} list={list} />
          ) : (
            <Empty
              title={hasEnded(batch) ? t('notRead.none') : t('notRead.noneYet')}
              {...(batch.state === 'done' ? { text: t('notRead.noneText') } : {})}
            />
          )
        }
      </WhenLoaded>
    </main>
  )
}
