/** A page of a list, as the contract gives it. */
type Page<T> = { items: T[]; next: string | null }

/** Everything of a paged list, page after page. */
export async function* every<T>(ask: (after: string | null) => Promise<Page<T>>): AsyncGenerator<T> {
  let after: string | null = null
  do {
    const page: Page<T> = await ask(after)
    yield* page.items
    after = page.next
  } while (after !== null)
}
