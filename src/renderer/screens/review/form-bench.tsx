import { useCallback, useState } from 'react'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import type { Slot } from '../../../shared/slot.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { WhenLoaded } from '../../parts/states.tsx'
import type { Host } from '../../state/host.ts'
import { loadForm } from '../../state/loads.ts'
import { useHostState, useLoad } from '../../state/use-host.ts'
import { Answer } from './answer.tsx'
import { goTo, type Neighbours } from './neighbours.ts'
import { PageViewer } from './page-viewer.tsx'

/** The figure to look at first: one that is open, else one that was solved, else the first. */
export const firstToSee = (figures: readonly Figure[]): Figure | undefined =>
  figures.find(({ state }) => state === 'open') ?? figures.find(({ state }) => state === 'solved') ?? figures[0]

const Bench = ({ form, neighbours }: { form: FormDetail; neighbours: Neighbours }) => {
  const [chosen, setChosen] = useState<Slot | null>(null)
  const figure = form.figures.find(({ slot }) => slot === chosen) ?? firstToSee(form.figures)
  const { above, below } = neighbours
  useKeys({ KeyJ: () => goTo(below), KeyK: () => goTo(above) })
  return (
    <>
      <PageViewer form={form} figure={figure} onChoose={setChosen} />
      <Answer form={form} figure={figure} onChoose={setChosen} neighbours={neighbours} />
    </>
  )
}

/** One form: its pages in the middle, its figures and sums at the right. */
export const FormBench = ({ formId, neighbours }: { formId: string; neighbours: Neighbours }) => {
  const loading = useLoad(useCallback((host: Host) => loadForm(host, formId), [formId]))
  const form = useHostState((state) => state.formDetails[formId])
  return (
    <WhenLoaded value={form} loading={loading}>
      {(detail) => <Bench form={detail} neighbours={neighbours} />}
    </WhenLoaded>
  )
}
