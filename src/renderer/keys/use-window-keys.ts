import type { BatchDetail } from '../../shared/batch.ts'
import { changeSettings } from '../state/change-settings.ts'
import { batchHref, go, homeHref, settingsHref, totalsHref } from '../state/routes.ts'
import { newBatch } from '../state/take-in.ts'
import { tellTrouble } from '../state/tell-trouble.ts'
import { useHost } from '../state/use-host.ts'
import { useWords } from '../words/use-words.ts'
import { type Keys, useKeys } from './use-keys.ts'

type WindowKeys = {
  batch: BatchDetail | undefined
  electionId: string | null
  theme: 'light' | 'dark'
  onSheet: () => void
}

const goKeys = (batch: BatchDetail | undefined): Keys => {
  const always = { 'KeyG KeyH': () => go(homeHref), 'KeyG Comma': () => go(settingsHref) }
  if (batch === undefined) return always
  if (batch.state === 'open') return { ...always, 'KeyG KeyR': () => go(batchHref(batch.id, 'prepare')) }
  return {
    ...always,
    'KeyG KeyR': () => go(batchHref(batch.id, 'reading')),
    'KeyG KeyF': () => go(batchHref(batch.id, 'review')),
    'KeyG KeyP': () => go(batchHref(batch.id, 'pages')),
    'KeyG KeyK': () => go(batchHref(batch.id, 'second')),
    'KeyG KeyX': () => go(batchHref(batch.id, 'not-read')),
    'KeyG KeyS': () => go(batchHref(batch.id, 'summary')),
  }
}

const totalsKey = (electionId: string | null): Keys =>
  electionId === null ? {} : { 'KeyG KeyT': () => go(totalsHref(electionId)) }

/** The keys that work on every screen. */
export const useWindowKeys = ({ batch, electionId, theme, onSheet }: WindowKeys): void => {
  const host = useHost()
  const { t, language } = useWords()
  useKeys({
    KeyN: async () => tellTrouble(host, await newBatch(host, t('prepare.defaultName'), async () => null)),
    'Ctrl+KeyL': () => void changeSettings(host, { language: language === 'th' ? 'en' : 'th' }),
    'Ctrl+KeyD': () => void changeSettings(host, { theme: theme === 'light' ? 'dark' : 'light' }),
    'Shift+Slash': onSheet,
    ...goKeys(batch),
    ...totalsKey(electionId),
  })
}
