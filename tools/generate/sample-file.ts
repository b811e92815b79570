import { filesFrom, scansOf } from './file.ts'
import type { SampleFile } from './plan/sample.ts'
import { truthOf } from './truth.ts'

/** The bytes of one file of the sample. A photograph keeps the name it has in the plan: it is only one. */
export const sampleBytes = async (file: SampleFile): Promise<Buffer> => {
  const [form] = file.forms
  const [made] = file.pictures && form !== undefined ? await scansOf(form) : await filesFrom(file)
  if (made === undefined) throw new Error(`${file.path} is empty`)
  return made.bytes.subarray(0, Math.round(made.bytes.length * (file.cutAfter ?? 1)))
}

/** What is really written on every form of the sample that can be read at all. */
export const sampleTruth = (files: readonly SampleFile[]) =>
  truthOf(files.filter(({ cutAfter }) => cutAfter === undefined).map((file) => ({ ...file, pictures: false })))
