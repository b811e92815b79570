import type { About } from '../../../shared/calls/app.ts'
import type { Settings } from '../../../shared/settings.ts'

export type PartProps = { settings: Settings; about: About }

/** A setting: its name, the control, and what follows from it. */
export const Line = ({ name, note, children }: { name: string; note?: string; children: React.ReactNode }) => (
  <div className="line">
    <span>{name}</span>
    <div className="control">{children}</div>
    <small>{note}</small>
  </div>
)
