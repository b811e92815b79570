import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { TrueForm } from '../../src/shared/true-form.ts'

/** The forms of a folder's `truth.json`. */
export const readTruth = (folder: string): TrueForm[] =>
  z.array(TrueForm).parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')))
