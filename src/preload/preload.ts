import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels } from '../shared/channels.ts'
import type { Shell } from '../shared/shell.ts'
import type { Wire } from '../shared/wire.ts'

/** Hears a channel without handing Electron's event object to the page. */
const hear = <T>(channel: string, heard: (message: T) => void): (() => void) => {
  const listener = (_event: unknown, message: T) => heard(message)
  ipcRenderer.on(channel, listener)
  return () => void ipcRenderer.off(channel, listener)
}

const wire: Wire = {
  call: (name, input) => ipcRenderer.invoke(channels.call, name, input),
  listen: (onNews) => hear(channels.news, onNews),
  onAttach: (attached) => hear(channels.attach, () => attached()),
}

const shell: Shell = {
  call: (name, input) => ipcRenderer.invoke(channels.shell, name, input),
  pathOf: (file) => webUtils.getPathForFile(file),
}

contextBridge.exposeInMainWorld('tallydesk', { wire, shell })
