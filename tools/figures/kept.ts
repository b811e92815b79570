import type { z } from 'zod'
import { MeasuredRun } from '../../src/shared/measured.ts'

/** What of a measured run is kept with the project: numbers only, nothing that names a form or a figure of it. */
export const Kept = MeasuredRun.omit({ wrong: true, wrongForms: true })
export type Kept = z.infer<typeof Kept>
