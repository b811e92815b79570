import type { Result } from '../../shared/result.ts'
import type { Shell } from '../../shared/shell.ts'
import type { Wire } from '../../shared/wire.ts'
import type { Line } from '../state/host-state.ts'

/** Sends one file into an open batch; `path` is relative to what was dropped. */
export type Upload = (batchId: string, path: string, file: File) => Promise<Result<unknown>>

/** Sends a portable file; answers the name under which calls may use it. */
export type UploadPortable = (file: File) => Promise<Result<{ upload: string }>>

/** How the page reaches its host. On the desktop there is a shell and paths; in the served app files are sent. */
export type Door =
  | { readonly kind: 'desktop'; readonly wire: Wire; readonly shell: Shell; readonly onLine: ListenToLine }
  | {
      readonly kind: 'served'
      readonly wire: Wire
      readonly upload: Upload
      readonly uploadPortable: UploadPortable
      readonly onLine: ListenToLine
    }

export type ListenToLine = (heard: (line: Line) => void) => () => void

declare global {
  interface Window {
    /** Put there by the preload of the desktop window only. */
    readonly tallydesk?: { readonly wire: Wire; readonly shell: Shell }
  }
}
