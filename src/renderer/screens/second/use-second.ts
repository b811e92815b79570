import { useCallback, useState } from 'react'
import type { CallOutput } from '../../../shared/contract.ts'
import type { KnownForm, SecondPlan, SecondStatus } from '../../../shared/second.ts'
import type { Host } from '../../state/host.ts'
import { append, type Paged } from '../../state/paged.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { type Loading, useHost, useLoad } from '../../state/use-host.ts'

/** All that the screen of second keying shows, fetched together. */
export type SecondView = {
  status: SecondStatus
  scores: CallOutput<'second.scores'>
  forms: Paged<KnownForm>
}

type SecondActs = {
  view: SecondView | null
  loading: Loading
  plan(plan: SecondPlan): void
  setKnown(form: KnownForm, known: boolean): void
  more(): void
}

export const useSecond = (batchId: string): SecondActs => {
  const host = useHost()
  const [view, setView] = useState<SecondView | null>(null)
  const load = useCallback(
    async ({ call }: Host) => {
      const [status, scores, forms] = await Promise.all([
        call('second.status', { batchId }),
        call('second.scores', { batchId }),
        call('second.checkedForms', { batchId }),
      ])
      if (!status.ok) return status.failure
      if (!scores.ok) return scores.failure
      if (!forms.ok) return forms.failure
      setView({ status: status.value, scores: scores.value, forms: forms.value })
      return null
    },
    [batchId],
  )
  const loading = useLoad(load)
  return {
    view,
    loading,
    plan: async (plan) => {
      const answer = await host.call('second.plan', { batchId, ...plan })
      if (!answer.ok) tellTrouble(host, answer.failure, batchId)
      else setView((now) => (now === null ? null : { ...now, status: answer.value }))
    },
    setKnown: async ({ id }, known) => {
      const answer = await host.call('second.setKnown', { formId: id, known })
      if (!answer.ok) tellTrouble(host, answer.failure, batchId)
      else await load(host)
    },
    more: useCallback(async () => {
      const after = view?.forms.next ?? null
      if (after === null) return
      const answer = await host.call('second.checkedForms', { batchId, after })
      if (answer.ok)
        setView((now) =>
          now === null || now.forms.next !== after ? now : { ...now, forms: append(now.forms, answer.value) },
        )
    }, [host, batchId, view]),
  }
}
