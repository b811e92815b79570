import type { Account } from '../../shared/batch.ts'

/** The pages of a batch as the pieces of its bar. */
export const accountPieces = ({ pages }: Account) => {
  const whole = Math.max(1, pages.found)
  return [
    { kind: 'accent', share: pages.read / whole },
    { kind: 'bad', share: pages.failed / whole },
    { kind: 'skip', share: pages.skipped / whole },
  ] as const
}
