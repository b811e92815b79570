import type { Readable } from 'node:stream'
import type { Host } from '../host/open-host.ts'
import { openServer } from '../server/open-server.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import type { Interrupts } from './interrupts.ts'
import { Stop } from './stop.ts'
import type { Terminal } from './terminal.ts'
import type { Say } from './words.ts'

export type ServeJob = {
  host: Host
  renderer: string
  port: number
  terminal: Terminal
  say: Say
  interrupts: Interrupts
  stdin: Readable & { isTTY?: boolean }
}

/** Serves until interrupted. The address goes to stdout; at a terminal, Enter gives another one. */
export const serve = async ({
  host,
  renderer,
  port,
  terminal,
  say,
  interrupts,
  stdin,
}: ServeJob): Promise<ExitCode> => {
  const stopped = Promise.withResolvers<void>()
  interrupts.onFirst(() => stopped.resolve())
  const server = await openServer({ host, renderer, port }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Stop(say('portTaken', { port, reason }), exitCodes.usage)
  })
  const invite = () => {
    terminal.say(say('serving'))
    terminal.data(`${server.invite()}\n`)
  }
  invite()
  if (stdin.isTTY) {
    terminal.say(say('anotherAddress'))
    stdin.on('data', invite)
  }
  await stopped.promise
  stdin.pause()
  await server.close()
  return exitCodes.allRead
}
