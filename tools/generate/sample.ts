/** Makes the sample batch anew: `npx node tools/generate/sample.ts [folder]`, by default into resources/sample. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { filesFrom, scansOf } from './file.ts'
import { type SampleFile, samplePlan } from './plan/sample.ts'
import { truthOf } from './truth.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../resources/sample')

/** A photograph keeps the name it has in the plan: it is only one. */
const bytesOf = async (file: SampleFile): Promise<Buffer> => {
  const [form] = file.forms
  const [made] = file.pictures && form !== undefined ? await scansOf(form) : await filesFrom(file)
  if (made === undefined) throw new Error(`${file.path} is empty`)
  return made.bytes.subarray(0, Math.round(made.bytes.length * (file.cutAfter ?? 1)))
}

await rm(join(folder, 'forms'), { recursive: true, force: true })
for (const file of samplePlan) {
  const path = join(folder, 'forms', file.path)
  const bytes = await bytesOf(file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  process.stdout.write(`${String(Math.round(bytes.length / 1024)).padStart(5)} KB  ${file.path}\n`)
}
const readable = samplePlan
  .filter(({ cutAfter }) => cutAfter === undefined)
  .map((file) => ({ ...file, pictures: false }))
await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truthOf(readable), null, 1)}\n`)
