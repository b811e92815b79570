import { useEffect, useState } from 'react'
import { useHost } from './use-host.ts'

/** Who has said something of figures of a batch. */
export const useReviewers = (batchId: string): readonly string[] => {
  const host = useHost()
  const [reviewers, setReviewers] = useState<readonly string[]>([])
  useEffect(() => {
    let isWanted = true
    void host.call('review.reviewers', { batchId }).then((answer) => {
      if (isWanted && answer.ok) setReviewers(answer.value.reviewers)
    })
    return () => {
      isWanted = false
    }
  }, [host, batchId])
  return reviewers
}
