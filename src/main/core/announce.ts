import type { News } from '../../shared/news.ts'

/** Tells whoever listens what is now true; called only after it is committed. */
export type Announce = (news: News) => void
