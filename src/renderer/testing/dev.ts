import '../styles/index.ts'
import { z } from 'zod'
import type { Shell } from '../../shared/shell.ts'
import { mount } from '../mount.tsx'
import { createScriptedHost, type ScriptedHost } from './scripted-host.ts'

declare global {
  interface Window {
    /** What screen tests hold on to. */
    scripted?: ScriptedHost
  }
}

z.config({ jitless: true })

/** `?world=empty` has no batches; the rest is one of everything. */
const asked = new URLSearchParams(window.location.search)
const scripted = createScriptedHost(asked.get('world') !== 'empty')
window.scripted = scripted

const shell: Shell = {
  call: () => Promise.reject(new Error('The scripted page has no shell')),
  pathOf: (file) => `/home/user/${file.name}`,
}
const quietShell: Shell = {
  ...shell,
  call: (name, input) => (name === 'shell.setTheme' ? new Promise(() => {}) : shell.call(name, input)),
}
mount({ kind: 'desktop', wire: scripted.wire, shell: quietShell, onLine: () => () => {} })
