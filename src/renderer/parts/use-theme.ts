import { useEffect } from 'react'
import type { Settings } from '../../shared/settings.ts'
import { useHost } from '../state/use-host.ts'
import { useMedia } from './use-media.ts'

/** Puts the theme on the page, and on the desktop's own window; gives the one that is seen. */
export const useTheme = (asked: Settings['theme']): 'light' | 'dark' => {
  const { door } = useHost()
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const seen = asked === 'system' ? (systemDark ? 'dark' : 'light') : asked
  useEffect(() => {
    document.documentElement.dataset['theme'] = seen
  }, [seen])
  useEffect(() => {
    if (door.kind === 'desktop') void door.shell.call('shell.setTheme', { theme: asked })
  }, [door, asked])
  return seen
}
