import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { electronBinary } from './test/support/electron-binary.ts'

const inCi = process.env['CI'] === 'true'

/** Some tests need what not every machine has. Where it is missing that is said, and in CI it fails. */
const mayRun = (tests: string, there: boolean, missing: string): boolean => {
  if (!there && inCi) throw new Error(`${tests} cannot run: ${missing}.`)
  if (!there) process.stdout.write(`${tests} did not run: ${missing}.\n`)
  return there
}

const realScans = existsSync(join(import.meta.dirname, '../shared/data'))
const hasRealScans = mayRun('test/real', realScans, 'the real scans (../shared/data) are not there')
const noElectron = 'there is no Electron binary with a display, and TALLYDESK_ELECTRON is not set'
const hasDesktop = mayRun('The tests of the desktop window', electronBinary() !== null, noElectron)
const desktop = hasDesktop ? [] : ['test/**/desktop-*.test.ts']

/** Milliseconds. Tests are given time rather than a machine of their own: a busy one must not make them fail. */
const patient = (testTimeout: number) => ({
  testTimeout,
  hookTimeout: testTimeout,
  expect: { poll: { timeout: testTimeout / 2 } },
})
const heavy = patient(300_000)

/** At least two files at a time: each waits much of its time for a process that it started. */
const maxWorkers = Math.max(2, Math.floor(availableParallelism() / 2))

export default defineConfig({
  test: {
    maxWorkers,
    reporters: inCi ? ['default', 'json'] : ['default'],
    outputFile: { json: '.cache/vitest.json' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts', 'test/unit/**/*.test.ts'],
          ...patient(120_000),
        },
      },
      { test: { name: 'screens', include: ['test/screens/**/*.test.{ts,tsx}'], ...heavy } },
      { test: { name: 'doors', include: ['test/doors/**/*.test.ts'], exclude: desktop, ...heavy } },
      { test: { name: 'kill', include: ['test/kill/**/*.test.ts'], ...heavy, testTimeout: 3_600_000 } },
      { test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], exclude: desktop, ...heavy } },
      ...(hasRealScans ? [{ test: { name: 'real', include: ['test/real/**/*.test.ts'], ...heavy } }] : []),
    ],
  },
})
