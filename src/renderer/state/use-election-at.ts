import type { BatchDetail } from '../../shared/batch.ts'
import type { Route } from './routes.ts'
import { useHostState } from './use-host.ts'

/** The election on screen: the one whose totals are shown, that of the open batch, else the one used last where known. */
export const useElectionAt = (route: Route, batch: BatchDetail | undefined): string | null => {
  const newest = useHostState(({ elections }) => elections?.items[0]?.id ?? null)
  return route.screen === 'totals' ? route.electionId : (batch?.electionId ?? newest)
}
