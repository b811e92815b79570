/** A list that is fetched page by page from the top and added to by news. `total` counts what the host holds. */
export type Paged<T> = { readonly items: readonly T[]; readonly next: string | null; readonly total: number }

type Identified = { readonly id: string }

/** The item in its place, or at the top when it is new. */
export const putFirst = <T extends Identified>(list: Paged<T>, item: T): Paged<T> => {
  const at = list.items.findIndex(({ id }) => id === item.id)
  return at < 0
    ? { ...list, items: [item, ...list.items], total: list.total + 1 }
    : { ...list, items: list.items.with(at, item) }
}

/** The list without an item. */
export const without = <T extends Identified>(list: Paged<T>, id: string): Paged<T> => {
  const items = list.items.filter((item) => item.id !== id)
  return { ...list, items, total: list.total - (list.items.length - items.length) }
}

/** The next page put under what is there; what news had already brought is not doubled. */
export const append = <T extends Identified>(list: Paged<T>, page: Paged<T>): Paged<T> => {
  const known = new Set(list.items.map(({ id }) => id))
  return {
    items: [...list.items, ...page.items.filter(({ id }) => !known.has(id))],
    next: page.next,
    total: page.total,
  }
}
