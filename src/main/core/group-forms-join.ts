import {
  bearsFigures,
  type Fragment,
  isSure,
  isWhole,
  lacks,
  laidOutAlike,
  pagesOf,
  samePlace,
} from './group-forms-fragments.ts'

/** Whether two parts of forms can be parts of one: the same kind as far as is sure, no page twice, no two places. */
const fits = (one: Fragment, other: Fragment): boolean => {
  const sameKind = one.form.id === other.form.id
  const unsure = laidOutAlike(one.form, other.form) && isSure(one) !== isSure(other)
  return (
    (sameKind || unsure) &&
    [...pagesOf(other)].every((page) => lacks(one, page)) &&
    one.parts.every(({ page }) => other.parts.every((part) => samePlace(page, part.page)))
  )
}

const joined = (one: Fragment, other: Fragment): Fragment => ({
  form: isSure(one) || !isSure(other) ? one.form : other.form,
  parts: [...one.parts, ...other.parts],
})

/**
 * All that fits a fragment, when it can only be one form: the others fit each other too, and nothing else. Else none,
 * so that pages of two forms of one kind are never mixed by a guess.
 */
const partnersOf = (one: Fragment, open: readonly Fragment[]): Fragment[] => {
  const partners = open.filter((other) => other !== one && fits(one, other))
  const isClosed = partners.every((partner) =>
    open.every((other) => other === partner || other === one || fits(partner, other) === partners.includes(other)),
  )
  return isClosed ? partners : []
}

/** Puts fragments together that lie apart; each stands where its first page was found. */
export const joinFragments = (fragments: readonly Fragment[]): Fragment[] => {
  const open = fragments.filter((fragment) => !isWhole(fragment))
  const taken = new Set<Fragment>()
  return fragments.flatMap((fragment) => {
    if (taken.has(fragment)) return []
    const partners = open.includes(fragment) ? partnersOf(fragment, open) : []
    for (const partner of partners) taken.add(partner)
    return [partners.reduce(joined, fragment)]
  })
}

/** A page of signatures that is left over lies beside its own form, twice: it bears nothing that could be counted twice. */
export const withSecondSignatures = (fragments: readonly Fragment[]): Fragment[] => {
  const kept: Fragment[] = []
  for (const fragment of fragments) {
    const before = kept.at(-1)
    if (before !== undefined && isSecondSignature(before, fragment)) before.parts.push(...fragment.parts)
    else kept.push({ ...fragment, parts: [...fragment.parts] })
  }
  return kept
}

const isSecondSignature = (before: Fragment, { form, parts }: Fragment): boolean =>
  isWhole(before) &&
  before.form.id === form.id &&
  before.parts.at(-1)?.page.file === parts[0]?.page.file &&
  parts.every(({ formPage }) => !bearsFigures(form, formPage))
