/** What a portable file may hold at most, so that a small file cannot fill the disk or the memory. */
export const packingLimits = {
  entries: 1_000_000,
  /** Bytes unpacked for each byte of the file: scans are packed as they are, rows shrink to about a tenth. */
  growth: 100,
  manifestBytes: 256 * 1024 ** 2,
  rowBytes: 64 * 1024 ** 2,
} as const
export type PackingLimits = { readonly [Name in keyof typeof packingLimits]: number }
