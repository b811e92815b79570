const codes = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']

/** Whether a thrown thing says that the disk has no room left, be it a file's or the database's. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && codes.some((code) => code === error.code)
