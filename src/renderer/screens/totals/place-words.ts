import type { TFunction } from 'i18next'
import type { Constituency } from '../../../shared/election.ts'

/** `แพร่ เขต 1`, `แพร่, constituency 1`: provinces by their Thai names. */
export const constituencyName = ({ province, constituency }: Constituency, t: TFunction): string =>
  t('totals.constituencyOf', { province, number: constituency })
