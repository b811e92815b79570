import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileOf } from './file.ts'
import { plan } from './plan.ts'
import { truthOf } from './truth.ts'

/** Makes the sample batch anew: `npx node tools/sample/make.ts [folder]`, by default into resources/sample. */
const folder = process.argv[2] ?? join(import.meta.dirname, '../../resources/sample')

await rm(join(folder, 'forms'), { recursive: true, force: true })
for (const file of plan) {
  const path = join(folder, 'forms', file.path)
  const bytes = await fileOf(file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
  process.stdout.write(`${String(Math.round(bytes.length / 1024)).padStart(5)} KB  ${file.path}\n`)
}
await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truthOf(plan), null, 1)}\n`)
