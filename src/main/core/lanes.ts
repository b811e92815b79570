/** Pages in hand at a time when nothing is set: min(4, cores − 1), at least one. */
export const defaultLanes = (cores: number): number => Math.max(1, Math.min(4, cores - 1))
