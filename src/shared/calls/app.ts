import { z } from 'zod'
import { Failure, Sentence } from '../failure.ts'
import { FormDefinition } from '../form-definition.ts'
import { NewsMark } from '../news.ts'
import { Settings } from '../settings.ts'
import { call, nothing } from './call.ts'

export const About = z.object({
  version: z.string(),
  workspace: z.string(),
  /** Set when opening the workspace had to set a damaged database aside. */
  warning: Failure.nullable(),
  cores: z.int(),
  /** Their names: places are told by the Thai one. */
  provinces: z.array(Sentence),
  readers: z.array(z.object({ id: z.string(), version: z.string() })),
  news: NewsMark,
})
export type About = z.infer<typeof About>

/** Calls about the program itself. */
export const appCalls = {
  'app.about': call('Says what is running, where, and the number of the last news', nothing, About),
  'settings.get': call('Gives the settings', nothing, Settings),
  'settings.set': call('Changes some settings', Settings.partial(), Settings),
  'forms.definitions': call('Gives the form definitions', nothing, z.object({ forms: z.array(FormDefinition) })),
} as const
