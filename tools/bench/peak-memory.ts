import { readdirSync, readFileSync } from 'node:fs'

const milliseconds = 100

/** What /proc says, or nothing: a process may end while it is looked at. */
const told = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const startedBy = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    told(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )

const heldBy = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(told(`/proc/${pid}/status`))?.[1] ?? 0) / 1024

/**
 * Watches the memory of this process and of the workers it starts. Answers with the most megabytes that they held
 * together; what they share is counted in each. Where there is no /proc it is the most of this process alone.
 */
export const watchPeakMemory = (): (() => number) => {
  let peak = 0
  const look = (): void => {
    const workers = startedBy(process.pid).reduce((sum, pid) => sum + heldBy(pid), 0)
    peak = Math.max(peak, process.memoryUsage.rss() / 1_048_576 + workers)
  }
  if (process.platform === 'linux') setInterval(look, milliseconds).unref()
  return () => Math.max(peak, process.resourceUsage().maxRSS / 1024)
}
