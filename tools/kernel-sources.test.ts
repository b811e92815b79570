import { expect, test } from 'vitest'
import { compiledFrom } from '../src/main/kernels/compiled.ts'
import { kernelSources, sourceHash } from './kernel-sources.ts'

test('What is compiled comes from the sources as they are: else run `npm run kernels`', () => {
  expect(kernelSources().length).toBeGreaterThan(4)
  expect(compiledFrom).toBe(sourceHash())
})
