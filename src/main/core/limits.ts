/** Limits of the job as data, each with the unit in its name. */
export const limits = {
  millisecondsPerPage: 60_000,
  attempts: 3,
  restMilliseconds: { least: 4_000, most: 10_000 },
  runningBatches: 4,
  fileMegabytes: 2_048,
  /** Kept free on the disk beside what is copied. */
  spareMegabytes: 512,
  takenInAtOnce: 4,
} as const
