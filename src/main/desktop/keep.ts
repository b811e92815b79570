import Store from 'electron-store'

/** What the window itself remembers; everything of the work is in the workspace. */
export type Kept = {
  window: { x?: number; y?: number; width: number; height: number }
  /** Absolute; absent: `workspace` in the program's own data folder. */
  workspace: string
}

export type Keep = Store<Partial<Kept>>

export const openKeep = (): Keep => new Store<Partial<Kept>>({ name: 'window', clearInvalidConfig: true })
