import { useCallback, useEffect, useRef, useState } from 'react'
import type { Keyed } from '../../../shared/calls/second.ts'
import type { Verdict } from '../../../shared/check.ts'
import type { Result } from '../../../shared/result.ts'
import type { BlindForm } from '../../../shared/second.ts'
import { changeSettings } from '../../state/change-settings.ts'
import type { Host } from '../../state/host.ts'
import { tellTrouble } from '../../state/tell-trouble.ts'
import { type Loading, useHost, useHostState, useLoad } from '../../state/use-host.ts'
import { type BlindPlace, besideIn, placeIn, withoutKeyed } from './blind-place.ts'

/** So many forms are fetched at a time. */
const formsAtATime = 20

/** What there is to key and a person's acts on it. */
export type Keying = {
  forms: readonly BlindForm[] | null
  /** How many forms are left in all. */
  left: number
  place: BlindPlace | null
  loading: Loading
  key(verdict: Verdict, note: string | null): void
  undo(): void
  redo(): void
  move(by: 1 | -1): void
  goTo(at: Keyed): void
  asksName: boolean
  giveName(name: string): void
}

const showsAhead = ([, next]: readonly BlindForm[]): void => {
  const [part] = next?.parts ?? []
  if (part !== undefined) new Image().src = `/pages/${encodeURIComponent(part.pageId)}`
}

export const useKeying = (batchId: string): Keying => {
  const host = useHost()
  const reviewer = useHostState((state) => state.settings?.reviewer ?? null)
  const turn = useRef(Promise.resolve())
  const waiting = useRef(0)
  const [forms, setForms] = useState<readonly BlindForm[] | null>(null)
  const [left, setLeft] = useState(0)
  const [at, setAt] = useState<Keyed | null>(null)
  const load = useCallback(
    async ({ call }: Host) => {
      if (reviewer === null) return null
      const answer = await call('second.queue', { batchId, limit: formsAtATime })
      if (!answer.ok) return answer.failure
      setForms(answer.value.items)
      setLeft(answer.value.total)
      return null
    },
    [batchId, reviewer],
  )
  const loading = useLoad(load)
  useEffect(() => showsAhead(forms ?? []), [forms])
  const place = forms === null ? null : placeIn(forms, at)

  /** Acts are done one after another, none is lost. */
  const act = (work: () => Promise<Result<Keyed>>, done: (answer: Keyed) => Promise<void>): void => {
    waiting.current += 1
    turn.current = turn.current.then(async () => {
      const answer = await work()
      if (answer.ok) await done(answer.value)
      else tellTrouble(host, answer.failure, batchId)
      waiting.current -= 1
    })
  }

  const drop = async (keyed: Keyed): Promise<void> => {
    if (forms === null || place === null) return
    const rest = withoutKeyed(forms, keyed)
    setAt(besideIn(forms, place, 1))
    setForms(rest)
    setLeft(left - (forms.length - rest.length))
    if (rest.length === 0) await load(host)
  }

  const key = (verdict: Verdict, note: string | null) => {
    // what is shown is about to change: the key was meant for another figure
    if (place === null || waiting.current > 0) return
    const keyed = { formId: place.form.id, slot: place.figure.slot }
    const write = async (): Promise<Result<Keyed>> => {
      const answer = await host.call('second.key', { ...keyed, verdict, note })
      // somebody else has meanwhile had the word that was wanted
      return !answer.ok && answer.failure.code === 'not-for-you' ? { ok: true, value: keyed } : answer
    }
    act(write, drop)
  }

  const again = async (): Promise<void> => {
    await load(host)
  }

  const goBack = async (keyed: Keyed): Promise<void> => {
    setAt(keyed)
    await load(host)
  }

  return {
    ...{ forms, left, place, loading, key },
    undo: () => act(() => host.call('second.undo', { batchId }), goBack),
    redo: () => act(() => host.call('second.redo', { batchId }), again),
    move: (by) => {
      const beside = forms === null || place === null ? null : besideIn(forms, place, by)
      if (beside !== null) setAt(beside)
    },
    goTo: setAt,
    asksName: reviewer === null,
    giveName: (name) => void changeSettings(host, { reviewer: name }),
  }
}
