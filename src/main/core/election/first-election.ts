import type { Language } from '../../../shared/settings.ts'
import type { Store } from '../../store/open-store.ts'

const firstName: Record<Language, string> = { th: 'การเลือกตั้ง', en: 'Election' }

/** The election that a new batch belongs to unless another is chosen: the one used last, made when there is none. */
export const electionForNewBatch = (
  store: Store,
  newId: () => string,
  at: string,
): { id: string; made: { name: string } | null } => {
  const used = store.elections.newestUsed()
  if (used !== null) return { id: used.id, made: null }
  const id = newId()
  const name = firstName[store.settings.get().language ?? 'th']
  store.elections.insert({ id, name, createdAt: at })
  return { id, made: { name } }
}
