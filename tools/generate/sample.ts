/** Makes the sample batch anew: `npx node tools/generate/sample.ts [folder]`, by default into resources/sample. */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { samplePlan } from './plan/sample.ts'
import { sampleBytes, sampleTruth } from './sample-file.ts'

const folder = process.argv[2] ?? join(import.meta.dirname, '../../resources/sample')

await rm(join(folder, 'forms'), { recursive: true, force: true })
for (const file of samplePlan) {
  const path = join(folder, 'forms', file.path)
  const bytes = await sampleBytes(file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  process.stdout.write(`${String(Math.round(bytes.length / 1024)).padStart(5)} KB  ${file.path}\n`)
}
await writeFile(join(folder, 'truth.json'), `${JSON.stringify(sampleTruth(samplePlan), null, 1)}\n`)
