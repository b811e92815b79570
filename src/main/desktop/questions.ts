import type { Result } from '../../shared/result.ts'
import type { ToHost } from './host-messages.ts'

type WithoutId<T> = T extends { id: number } ? Omit<T, 'id'> : never
/** What is asked of the host, before it has a number. */
export type Question = WithoutId<ToHost>

type Post = (message: ToHost) => void

/** Questions that have no answer yet, by number. */
export const openQuestions = () => {
  const waiting = new Map<number, { question: Question; resolve: (result: Result<unknown>) => void }>()
  let lastId = 0
  return {
    /** Keeps the question, and posts it where there is somebody to answer. */
    ask(question: Question, post: Post | null): Promise<Result<unknown>> {
      const { promise, resolve } = Promise.withResolvers<Result<unknown>>()
      lastId += 1
      waiting.set(lastId, { question, resolve })
      post?.({ ...question, id: lastId })
      return promise
    },
    postAll(post: Post): void {
      for (const [id, { question }] of waiting) post({ ...question, id })
    },
    answer(id: number, result: Result<unknown>): void {
      waiting.get(id)?.resolve(result)
      waiting.delete(id)
    },
    answerAll(result: Result<unknown>): void {
      for (const { resolve } of waiting.values()) resolve(result)
      waiting.clear()
    },
  }
}
