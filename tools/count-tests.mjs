// Prints one line, `N passed, N failed`, of a vitest report; fails when there is none, or a test was left out.
import { readFileSync } from 'node:fs'

try {
  const report = JSON.parse(readFileSync(process.argv[2] ?? '.cache/vitest.json', 'utf8'))
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = report
  const leftOut = numPendingTests > 0 ? `, ${numPendingTests} did not run` : ''
  process.stdout.write(`${numPassedTests} passed, ${numFailedTests} failed${leftOut}\n`)
  process.exitCode = numFailedTests + numFailedTestSuites + numPendingTests > 0 ? 1 : 0
} catch {
  process.stdout.write('0 passed, 0 failed: the tests did not run\n')
  process.exitCode = 1
}
