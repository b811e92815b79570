import { workerData } from 'node:worker_threads'
import { z } from 'zod'
import type { FormDefinition } from '../../../shared/form-definition.ts'
import type { PageReading } from '../../../shared/reading.ts'
import type { Result } from '../../../shared/result.ts'
import type { PageCell, PageImage } from '../../core/ports.ts'
import { cellsOf } from './cells.ts'
import { openReaderModels } from './open-models.ts'
import { readPage } from './read-page.ts'

const { models: folder } = z.object({ models: z.string() }).parse(workerData)
const models = openReaderModels(folder)

type Task = { image: PageImage; forms: FormDefinition[] }

/** Reads one page with the forms to choose from. */
export const read = async (task: Task): Promise<Result<PageReading>> => readPage(await models, task.image, task.forms)

/** The cells of one page, laid out and not read. */
export const cells = async (task: Task): Promise<Result<PageCell[]>> => cellsOf(await models, task.image, task.forms)
