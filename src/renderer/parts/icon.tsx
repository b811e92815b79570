import type { LucideIcon } from 'lucide-react'

/** A line drawing beside words; it says nothing by itself. */
export const Icon = ({ of: Drawing, small = false }: { of: LucideIcon; small?: boolean }) => (
  <Drawing className={small ? 'i s' : 'i'} aria-hidden="true" />
)
