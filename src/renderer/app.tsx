import { useEffect, useState } from 'react'
import { KeysSheet } from './keys/keys-sheet.tsx'
import { useWindowKeys } from './keys/use-window-keys.ts'
import { Rail } from './parts/rail.tsx'
import { StatusFoot } from './parts/status-foot.tsx'
import { TitleBar } from './parts/title-bar.tsx'
import { Troubles } from './parts/troubles.tsx'
import { narrow, useMedia } from './parts/use-media.ts'
import { useNoStrayDrops } from './parts/use-no-stray-drops.ts'
import { useTheme } from './parts/use-theme.ts'
import { NotAttached } from './screens/not-attached.tsx'
import { Screen } from './screens/screen.tsx'
import { type Route, routeFor } from './state/routes.ts'
import { useElectionAt } from './state/use-election-at.ts'
import { useHostState } from './state/use-host.ts'
import { useRoute } from './state/use-route.ts'
import { languageOf, speak } from './words/speak.ts'

const isBench = (screen: Route['screen']): boolean => screen === 'review' || screen === 'key'

/** The window: title bar, rail, the screen asked for, and the account at its foot. */
export const App = () => {
  const asked = useRoute()
  const [sheet, setSheet] = useState(false)
  const settings = useHostState((state) => state.settings)
  const refused = useHostState((state) => state.line === 'refused')
  const batch = useHostState((state) => ('batchId' in asked ? state.details[asked.batchId] : undefined))
  const route = routeFor(asked, batch?.state)
  const isNarrow = useMedia(narrow)
  const theme = useTheme(settings?.theme ?? 'system')
  const language = languageOf(settings?.language ?? null, navigator.languages)
  useEffect(() => speak(language), [language])
  useNoStrayDrops()
  const electionId = useElectionAt(route, batch)
  useWindowKeys({ batch, electionId, theme, onSheet: () => setSheet(true) })
  return (
    <div className={isNarrow || isBench(route.screen) ? 'window slim' : 'window'}>
      <TitleBar route={route} batch={batch} onKeys={() => setSheet(true)} />
      <Rail route={route} batch={batch} />
      {settings === null || refused ? <NotAttached refused={refused} /> : <Screen route={route} />}
      <StatusFoot batch={batch} />
      <Troubles />
      <KeysSheet open={sheet} onClose={() => setSheet(false)} />
    </div>
  )
}
