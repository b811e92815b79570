import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { Facts } from './facts.ts'
import { grouped, type Level } from './marked-number.ts'
import { inDoubt } from './quality.ts'
import { isDoubtful, levelOf, noTotal, sumOf, type Tally, type Total } from './totals.ts'

/** `doubt`: a figure in it is in doubt or lacking; what is said of that beside the stripes, perhaps nothing. */
export type KeyNumber = { value: string; level: Level | null; about: string; detail: string; doubt?: string }

/** A share as a person says it; never rounded up to all or down to none. */
export const share = (some: number, all: number): string => {
  if (all === 0) return '–'
  if (some === 0 || some === all) return `${(some / all) * 100}%`
  return `${Math.min(Math.max((some / all) * 100, 0.1), 99.9).toFixed(1)}%`
}

/** Four numbers. Votes are told only where one constituency is all there is: totals of several are not mixed. */
export const keyNumbers = (facts: Facts): KeyNumber[] => {
  const { words, forms, account, quality, tallies } = facts
  const constituencies = new Set(tallies.map(({ province, constituency }) => `${province} ${constituency}`))
  const first = plain(forms.length, words.formsRead, words.ofPages(account.pages.found))
  const doubt = inDoubt(quality)
  const last = plain(doubt, words.cellsInDoubt, words.ofCells(quality.all))
  if (constituencies.size === 1) {
    const candidates = valid(facts, tallies, 'constituency', words.validConstituency)
    return [first, candidates, valid(facts, tallies, 'party-list', words.validPartyList), last]
  }
  const provinces = new Set(tallies.map(({ province }) => province))
  const proved = { value: share(quality.all - doubt, quality.all), level: null, about: words.proved }
  return [
    first,
    constituencies.size === 0
      ? { value: '–', level: null, about: words.constituenciesRead, detail: words.placeUnknown }
      : plain(constituencies.size, words.constituenciesRead, words.inProvinces(provinces.size)),
    { ...proved, detail: words.ofItChecked(share(quality.checked, quality.all)) },
    last,
  ]
}

const plain = (value: number, about: string, detail: string): KeyNumber => ({
  value: grouped(value),
  level: null,
  about,
  detail,
})

const valid = ({ words }: Facts, tallies: Tally[], ballot: FormDefinition['ballot'], about: string): KeyNumber => {
  const tally = tallies.find((one) => one.ballot === ballot)
  if (tally === undefined || tally.forms.length === 0) return { value: '–', level: null, about, detail: '' }
  const total: Total = tally.ballots.find(({ key }) => key === 'valid')?.total ?? noTotal
  const all = sumOf(total)
  const checked = words.ofItChecked(share(total.checked.sum + total.official.sum, all))
  return {
    value: grouped(all),
    level: levelOf(total),
    about,
    detail: checked,
    ...(isDoubtful(total) && { doubt: total.missing > 0 ? words.missing(total.missing) : '' }),
  }
}
