import type { BatchDetail } from '../../shared/batch.ts'
import type { Opened, Packed, PortableSize } from '../../shared/calls/portable.ts'
import type { BackedUp } from '../../shared/calls/workspace.ts'

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
  batch: { ...batch, copy: 'read-only' },
  packedAt: '2026-02-10T15:00:00.000Z',
  program: '0.1.0',
  differing: 0,
})

export const sampleBackup: BackedUp = {
  ...{ path: '/media/usb/TallyDesk 2026-02-10 22.00', files: 412, bytes: 1_240_000_000, outside: [], brokenAct: null },
}
