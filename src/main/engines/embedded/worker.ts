import { join } from 'node:path'
import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { PageReading } from '../../../shared/reading.ts'
import type { Result } from '../../../shared/result.ts'
import type { PageImage } from '../../core/ports.ts'
import { openModels } from './figure/model.ts'
import { readPage } from './read-page.ts'

const { resources } = z.object({ resources: z.string() }).parse(workerData)
const models = openModels(join(resources, 'models'))

/** Reads one page with the forms to choose from. */
export const read = async (task: { image: PageImage; forms: FormDefinition[] }): Promise<Result<PageReading>> =>
  readPage(await models, task.image, task.forms)
