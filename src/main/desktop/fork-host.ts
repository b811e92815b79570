import { utilityProcess } from 'electron'
import type { HostChild } from './supervise-host.ts'

/** Starts the host on a workspace in a utility process of its own. */
export const forkHost = (script: string, workspace: string): HostChild => {
  const child = utilityProcess.fork(script, [workspace], { serviceName: 'TallyDesk host' })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (heard) => void child.on('message', heard),
    onExit: (ended) => void child.on('exit', ended),
    kill: () => void child.kill(),
  }
}
