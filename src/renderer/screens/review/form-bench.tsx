import { useCallback } from 'react'
import type { Figure } from '../../../shared/figure.ts'
import type { FormDetail } from '../../../shared/form-detail.ts'
import { mayBeAdded } from '../../../shared/printed-on.ts'
import type { Slot } from '../../../shared/slot.ts'
import { WhenLoaded } from '../../parts/states.tsx'
import type { Host } from '../../state/host.ts'
import { loadForm } from '../../state/loads.ts'
import { batchHref, goQuietly } from '../../state/routes.ts'
import { useHostState, useLoad } from '../../state/use-host.ts'
import { Answer } from './answer.tsx'
import { EntryAsk } from './entry-ask.tsx'
import type { Neighbours } from './neighbours.ts'
import { isUndecided } from './next-in-queue.ts'
import { addedRow } from './next-to-key.ts'
import { PageViewer } from './page-viewer.tsx'
import { allHold, withValue } from './try-value.ts'
import type { Checking } from './use-checking.ts'
import { useFigureEntry } from './use-figure-entry.ts'

/** The figure to look at first: one that a person should look at, else the first. */
export const firstToSee = (figures: readonly Figure[]): Figure | undefined =>
  figures.find((figure) => isUndecided(figure) && figure.waitsFor === undefined) ??
  figures.find(isUndecided) ??
  figures[0]

type BenchProps = { form: FormDetail; figure: Figure; neighbours: Neighbours; checking: Checking }

const Bench = ({ form, figure, neighbours, checking }: BenchProps) => {
  const entry = useFigureEntry(form, figure, checking)
  const tried = entry.value === null ? form : withValue(form, figure.slot, entry.value)
  const choose = (slot: Slot) => goQuietly(batchHref(form.batchId, 'review', form.id, slot))
  return (
    <>
      <PageViewer form={form} figure={figure} onChoose={choose} />
      <Answer
        form={tried}
        figure={figure}
        onChoose={choose}
        neighbours={neighbours}
        checking={checking}
        entry={entry}
        mayConfirmAll={allHold(tried)}
      />
      {entry.asking === null ? null : <EntryAsk asking={entry.asking} entry={entry} />}
    </>
  )
}

type FormProps = { formId: string; slot: Slot | null; neighbours: Neighbours; checking: Checking }

/** One form: its pages in the middle, its figures and sums at the right. */
export const FormBench = ({ formId, slot, ...rest }: FormProps) => {
  const loading = useLoad(useCallback((host: Host) => loadForm(host, formId), [formId]))
  const form = useHostState((state) => state.formDetails[formId])
  const definition = useHostState((state) => state.definitions.find(({ id }) => id === form?.form))
  return (
    <WhenLoaded value={form} loading={loading}>
      {(detail) => {
        const added = slot !== null && definition !== undefined && mayBeAdded(definition, slot) ? addedRow(slot) : null
        const figure = detail.figures.find((one) => one.slot === slot) ?? added ?? firstToSee(detail.figures)
        return figure === undefined ? null : <Bench form={detail} figure={figure} {...rest} />
      }}
    </WhenLoaded>
  )
}
