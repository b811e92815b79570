import type { NewsMark, NumberedNews } from '../../shared/news.ts'

export type FollowerParts = {
  /** Fetches everything again; gives the mark of the last news that it holds, null when it could not be had. */
  takeSnapshot: () => Promise<NewsMark | null>
  /** Called in number order, never twice for one number of an epoch. */
  apply: (news: NumberedNews) => void
}

export type Follower = {
  hear: (news: NumberedNews) => void
  /** The line came up, for the first time or again: what was missed is not told again. */
  attached: () => void
}

/**
 * Keeps a copy of the host's state true: a snapshot, then the news after it in order. A gap, a new epoch or a line that
 * came up again means that something was missed, so the snapshot is taken again; news heard meanwhile waits for it.
 */
export const followNews = ({ takeSnapshot, apply }: FollowerParts): Follower => {
  let mark: NewsMark | null = null
  let waiting: NumberedNews[] = []
  let taking = false
  let again = false

  const take = async (): Promise<void> => {
    if (taking) {
      again = true
      return
    }
    taking = true
    do {
      again = false
      mark = await takeSnapshot()
    } while (again)
    taking = false
    catchUp()
  }

  const catchUp = (): void => {
    const heard = waiting
    waiting = []
    if (mark === null) return
    // News of another epoch than the snapshot's: only the latest heard can tell that the host began a new life since.
    if (heard.length > 0 && heard.at(-1)?.epoch !== mark.epoch) {
      void take()
      return
    }
    const { epoch } = mark
    for (const news of heard.filter((one) => one.epoch === epoch).sort((a, b) => a.number - b.number)) hear(news)
  }

  const hear = (news: NumberedNews): void => {
    if (taking) {
      waiting.push(news)
      return
    }
    if (mark !== null && news.epoch === mark.epoch) {
      if (news.number <= mark.number) return
      if (news.number === mark.number + 1) {
        mark = { epoch: news.epoch, number: news.number }
        apply(news)
        return
      }
    }
    waiting.push(news)
    void take()
  }

  return { hear, attached: () => void take() }
}
