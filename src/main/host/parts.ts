import { readdir, readFile, rename } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { FormDefinition } from '../../shared/form-definition.ts'
import { Province } from '../core/place/provinces.ts'
import type { Archives, Engine, Imaging, Packing, Reports, Source } from '../core/ports.ts'
import { openEmbedded } from '../engines/embedded/open-embedded.ts'
import { openImaging } from '../imaging/imaging.ts'
import { packing } from '../packing/packing.ts'
import { openReports } from '../reports/open-reports.ts'
import { folderSource } from '../sources/folder.ts'
import { openZips } from '../sources/zip.ts'
import type { Migration } from '../store/migrations/index.ts'

/** Everything the host is made of. This is the one place where parts are put together. */
export type Parts = {
  imaging: Imaging
  engines: readonly Engine[]
  reports: Reports
  source: Source
  archives: Archives
  packing: Packing
  forms: readonly FormDefinition[]
  provinces: readonly Province[]
  /** The folder of the sample forms. */
  sample: string
  version: string
  cores: number
  random: () => number
  /** Moves a folder; passed in so that a test can end the program in the middle. */
  move: typeof rename
  /** Steps of the schema, when a test brings its own. */
  migrations?: readonly Migration[]
}

export type PartPlaces = {
  /** The folder with forms, fonts, models, reference and sample. */
  resources: string
  workers: { imaging: URL; embedded: URL; reports: URL }
  version: string
  /** The folder of the models, when others than those of the resources are to read. */
  models?: string
}

/** Ends the workers of the parts. */
export const closeParts = async ({ imaging, reports, engines }: Parts): Promise<void> => {
  await Promise.all([imaging.close(), reports.close(), ...engines.map((engine) => engine.close())])
}

/** As many workers as a person may set; how many are used at a time is decided by the lanes. */
const most = 8

const readForms = async (folder: string): Promise<FormDefinition[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const forms = await Promise.all(
    names.map(async (name) => FormDefinition.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
  return forms.sort((a, b) => (a.id < b.id ? -1 : 1))
}

const readProvinces = async (path: string): Promise<Province[]> =>
  z.array(Province).parse(JSON.parse(await readFile(path, 'utf8')))

/** The parts of the product itself. */
export const defaultParts = async ({ resources, workers, version, models }: PartPlaces): Promise<Parts> => ({
  imaging: openImaging({ worker: workers.imaging, processes: most }),
  engines: [openEmbedded({ worker: workers.embedded, models: models ?? join(resources, 'models'), threads: most })],
  reports: openReports({ worker: workers.reports, resources }),
  source: folderSource,
  archives: openZips(),
  packing,
  forms: await readForms(join(resources, 'forms')),
  provinces: [
    ...(await readProvinces(join(resources, 'reference', 'provinces.json'))),
    ...(await readProvinces(join(resources, 'sample', 'provinces.json'))),
  ],
  sample: join(resources, 'sample', 'forms'),
  version,
  cores: availableParallelism(),
  random: Math.random,
  move: rename,
})
