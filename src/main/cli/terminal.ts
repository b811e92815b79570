import type { Writable } from 'node:stream'

/** Data goes to stdout; everything said to a person goes to stderr. */
export type Terminal = {
  data(text: string): void
  say(line: string): void
  /** A line that the next one replaces; without a terminal, a line of its own. */
  progress(line: string): void
}

type Stream = Writable & { isTTY?: boolean }

const clearLine = '\r\u001b[2K'

export const openTerminal = (stdout: Stream, stderr: Stream): Terminal => {
  let passing = ''
  const clear = () => {
    if (passing && stderr.isTTY) stderr.write(clearLine)
    passing = ''
  }
  return {
    data: (text) => void stdout.write(text),
    say(line) {
      clear()
      stderr.write(`${line}\n`)
    },
    progress(line) {
      if (line === passing) return
      clear()
      passing = line
      stderr.write(stderr.isTTY ? line : `${line}\n`)
    },
  }
}
