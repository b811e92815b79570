import type { Packing } from '../core/ports.ts'
import { openPacked } from './open-packed.ts'
import { writePacked } from './write-packed.ts'

/** Portable files: a batch as one ZIP. */
export const packing: Packing = { write: writePacked, open: (path) => openPacked(path) }
