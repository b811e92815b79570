import '../styles/index.ts'
import { z } from 'zod'
import { defaultSettings, Language } from '../../shared/settings.ts'
import { mount } from '../mount.tsx'
import { createScriptedHost, type ScriptedHost } from './scripted-host.ts'
import { scriptedShell } from './scripted-shell.ts'

declare global {
  interface Window {
    /** What screen tests hold on to. */
    scripted?: ScriptedHost
  }
}

z.config({ jitless: true })

/** `?world=empty` has no batches; the rest is one of everything. `language`, `theme` and `reviewer` are the settings' own. */
const asked = new URLSearchParams(window.location.search)
const scripted = createScriptedHost(asked.get('world') !== 'empty', {
  ...defaultSettings,
  language: Language.parse(asked.get('language') ?? 'en'),
  theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
  reviewer: asked.get('reviewer'),
})
window.scripted = scripted

mount({ kind: 'desktop', wire: scripted.wire, shell: scriptedShell, onLine: () => () => {} })
