import type { ExitCode } from './exit-codes.ts'

/** Ends a command with one sentence for the person and a code for the shell. */
export class Stop extends Error {
  readonly exitCode: ExitCode

  constructor(sentence: string, exitCode: ExitCode) {
    super(sentence)
    this.exitCode = exitCode
  }
}
