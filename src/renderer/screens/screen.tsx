import { useCallback } from 'react'
import type { BatchDetail } from '../../shared/batch.ts'
import type { Slot } from '../../shared/slot.ts'
import { WhenLoaded } from '../parts/states.tsx'
import type { Host } from '../state/host.ts'
import { loadDetail } from '../state/loads.ts'
import type { BatchScreen, Route } from '../state/routes.ts'
import { useHostState, useLoad } from '../state/use-host.ts'
import { Home } from './home/home.tsx'
import { NewBatch } from './new-batch/new-batch.tsx'
import { NotReadScreen } from './not-read/not-read.tsx'
import { Pages } from './pages/pages.tsx'
import { Reading } from './reading/reading.tsx'
import { Review } from './review/review.tsx'
import { Key } from './second/key.tsx'
import { Second } from './second/second.tsx'
import { SettingsScreen } from './settings/settings.tsx'
import { Summary } from './summary/summary.tsx'
import { Totals } from './totals/totals.tsx'

type At = { screen: BatchScreen; formId: string | null; slot: Slot | null }

const ScreenOfBatch = ({ batch, screen, formId, slot }: At & { batch: BatchDetail }) => {
  switch (screen) {
    case 'prepare':
      return <NewBatch batch={batch} />
    case 'review':
      return <Review batch={batch} formId={formId} slot={slot} />
    case 'pages':
      return <Pages batch={batch} pageId={formId} />
    case 'second':
      return <Second batch={batch} />
    case 'key':
      return <Key batch={batch} />
    case 'not-read':
      return <NotReadScreen batch={batch} />
    case 'summary':
      return <Summary batch={batch} />
    case 'reading':
      return <Reading batch={batch} />
  }
}

const BatchRoute = ({ batchId, ...at }: At & { batchId: string }) => {
  const loading = useLoad(useCallback((host: Host) => loadDetail(host, batchId), [batchId]))
  const batch = useHostState((state) => state.details[batchId])
  if (batch !== undefined) return <ScreenOfBatch batch={batch} {...at} />
  return (
    <main className="work pad">
      <WhenLoaded value={batch} loading={loading}>
        {() => null}
      </WhenLoaded>
    </main>
  )
}

/** The screen that the address names. */
export const Screen = ({ route }: { route: Route }) => {
  switch (route.screen) {
    case 'home':
      return <Home />
    case 'settings':
      return <SettingsScreen />
    case 'totals':
      return <Totals key={route.electionId} {...route} />
    default:
      return <BatchRoute key={route.batchId} {...route} />
  }
}
