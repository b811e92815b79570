import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { followDetails } from './state/follow-details.ts'
import { createHost } from './state/host.ts'
import { HostProvider } from './state/use-host.ts'
import type { Door } from './wire/door.ts'
import { knowProvinces } from './words/province-names.ts'
import { languageOf, prepareWords } from './words/speak.ts'

/** Shows the window over a door to its host. */
export const mount = (door: Door): void => {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  prepareWords(languageOf(null, navigator.languages))
  const host = createHost(door)
  host.store.subscribe(({ about }) => about !== null && knowProvinces(about.provinces))
  followDetails(host)
  host.start()
  createRoot(root).render(
    <HostProvider value={host}>
      <App />
    </HostProvider>,
  )
}
