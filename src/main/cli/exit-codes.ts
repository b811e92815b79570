/** What the program tells the shell; scripts rely on these. */
export const exitCodes = {
  /** Every page was read, or skipped for a reason. */
  allRead: 0,
  /** The command cannot be carried out as it was given. */
  usage: 2,
  /** Something failed; the results say what. */
  someFailed: 3,
  /** Interrupted; what was read is kept. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
