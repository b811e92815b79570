/** What an archive may hold at most, so that a small file cannot fill the disk. */
export const archiveLimits = {
  entries: 20_000,
  /** Bytes of all entries together, unpacked. */
  bytes: 8 * 1024 ** 3,
  /** Bytes of one entry, unpacked. */
  entryBytes: 500 * 1024 ** 2,
} as const
export type ArchiveLimits = { readonly [Name in keyof typeof archiveLimits]: number }
