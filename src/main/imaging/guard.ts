import { Socket } from 'node:net'

/** The file descriptor of the line between a worker and its host, beside that of the messages. */
export const lineToHost = 4

const milliseconds = 100
const end = (): void => void process.kill(process.pid, 'SIGKILL')

/**
 * Runs in a thread of the worker, which native code at work in the other cannot hold up: tells the host when the
 * process holds more than so many megabytes, and ends the process when the host is gone.
 */
export const guard = (megabytes: number): void => {
  const line = new Socket({ fd: lineToHost })
  line.on('error', end).on('close', end).resume()
  const look = (): void => {
    if (process.memoryUsage.rss() > megabytes * 1_048_576) line.write('too much memory')
  }
  setInterval(look, milliseconds)
}
