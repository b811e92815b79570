import type { Account } from '../../shared/batch.ts'

/** What failed, in the unit that says it: pages, or whole files where not even a page could be counted. */
export const failedOf = ({ pages, files }: Account): { what: 'pages' | 'files'; count: number } =>
  pages.failed > 0 ? { what: 'pages', count: pages.failed } : { what: 'files', count: files.failed }
