import type { Settings } from '../../shared/settings.ts'
import type { Host } from './host.ts'

/** Changes settings at once on the screen, then at the host; what the host answers is what holds. */
export const changeSettings = async ({ store, call }: Host, change: Partial<Settings>): Promise<void> => {
  const before = store.getState().settings
  if (before !== null) store.setState({ settings: { ...before, ...change } })
  const answer = await call('settings.set', change)
  store.setState({ settings: answer.ok ? answer.value : before })
}
