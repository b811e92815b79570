import './reading.css'
import { useCallback, useEffect } from 'react'
import type { BatchDetail } from '../../../shared/batch.ts'
import type { Host } from '../../state/host.ts'
import { loadDetail, loadForms, loadNotRead } from '../../state/loads.ts'
import { useHost, useHostState, useLoad } from '../../state/use-host.ts'
import { useWords } from '../../words/use-words.ts'
import { Meter } from './meter.tsx'
import { NowAndNotRead } from './now-and-not-read.tsx'
import { Results } from './results.tsx'
import { RunBar } from './run-bar.tsx'
import { WhatNext } from './what-next.tsx'

const chartEvery = 30_000

/** News does not carry the chart of the last hour; it is fetched now and then while a batch is read. */
const useFreshChart = ({ id, state }: BatchDetail): void => {
  const host = useHost()
  const going = state === 'running'
  useEffect(() => {
    if (!going) return
    const timer = setInterval(() => void loadDetail(host, id), chartEvery)
    return () => clearInterval(timer)
  }, [host, id, going])
}

/** How far, how fast, how long; what comes out, slot by slot; what was not read and why. */
export const Reading = ({ batch }: { batch: BatchDetail }) => {
  const { t } = useWords()
  const { id } = batch
  useFreshChart(batch)
  const forms = useHostState((state) => state.forms[id])
  const notRead = useHostState((state) => state.notRead[id])
  const loadingForms = useLoad(useCallback((host: Host) => loadForms(host, id), [id]))
  const loadingNotRead = useLoad(useCallback((host: Host) => loadNotRead(host, id), [id]))
  const ended = batch.state === 'done' || batch.state === 'cancelled'
  return (
    <main className="work run">
      <h1 className="sr">{batch.name}</h1>
      <section className="top" aria-label={t('reading.progress')}>
        <RunBar batch={batch} />
        <Meter batch={batch} />
        {ended ? <WhatNext batch={batch} /> : null}
      </section>
      <Results batch={batch} forms={forms} loading={loadingForms} />
      <NowAndNotRead batch={batch} notRead={notRead} loading={loadingNotRead} />
    </main>
  )
}
