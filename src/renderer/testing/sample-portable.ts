import type { BatchDetail } from '../../shared/batch.ts'
import type { Merged, Opened, Packed, PortableSize } from '../../shared/calls/portable.ts'
import type { BackedUp } from '../../shared/calls/workspace.ts'
import type { FormDetail } from '../../shared/form-detail.ts'

export const samplePortableSize: PortableSize = {
  ...{ files: 96, inPlace: 0, pages: 240, pictures: 240, bytes: 61_400_000 },
}

export const samplePacked: Packed = {
  path: '/media/usb/แพร่ เขต 1.tallydesk',
  bytes: 58_200_000,
  sha256: 'ab'.repeat(32),
  counts: { files: 96, pages: 240, forms: 80, checks: 41 },
  missing: [],
}

export const sampleOpened = (batch: BatchDetail): Opened => ({
  batch: { ...batch, id: 'copy1', code: 'copy1', copy: 'read-only' },
  packedAt: '2026-02-10T15:00:00.000Z',
  program: '0.1.0',
  differing: 0,
})

/** One figure of the first form on which two people differ. */
export const sampleMerged = (batchId: string, forms: readonly FormDetail[]): Merged => {
  const form = forms.find((one) => one.batchId === batchId)
  const figure = form?.figures.find(({ slot }) => slot === 'votes.1')
  const said = (who: string, value: number, how: 'check' | 'merged') => ({
    ...{ verdict: { kind: 'value' as const, value }, note: null, who, at: '2026-02-10T14:00:00.000Z', how },
  })
  const contested = [said('สมชาย', 148, 'check'), said('สมหญิง', 143, 'merged')]
  const differences =
    form && figure ? [{ formId: form.id, form: form.form, path: form.path, figure: { ...figure, contested } }] : []
  const counts = { taken: 14, known: 27, unknown: 0, differing: differences.length }
  return { batchId, packedAt: '2026-02-10T15:00:00.000Z', ...counts, differences }
}

export const sampleBackup: BackedUp = {
  ...{ path: '/media/usb/TallyDesk 2026-02-10 22.00', files: 412, bytes: 1_240_000_000, outside: [], brokenAct: null },
}
