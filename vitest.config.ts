import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const realData = join(import.meta.dirname, '../shared/data')
const inCi = process.env['CI'] === 'true'

/** Tests on real scans run where the scans are; where they are not, that is said, and in CI it fails. */
const hasRealData = existsSync(realData)
if (!hasRealData && inCi) throw new Error('The real scans (../shared/data) are not there, so test/real cannot run.')
if (!hasRealData) process.stdout.write('test/real did not run: the real scans (../shared/data) are not there.\n')

/** Suites that start browsers or many workers run one file at a time. */
const heavy = { fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    reporters: inCi ? ['default', 'json'] : ['default'],
    outputFile: { json: '.cache/vitest.json' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'test/unit/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: 'screens', include: ['test/screens/**/*.test.{ts,tsx}'], ...heavy } },
      { test: { name: 'doors', include: ['test/doors/**/*.test.ts'], ...heavy } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], ...heavy } },
      ...(hasRealData ? [{ test: { name: 'real', include: ['test/real/**/*.test.ts'], ...heavy } }] : []),
    ],
  },
})
