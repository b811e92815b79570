import type { Shell, ShellCallName, ShellOutput } from '../../shared/shell.ts'

/** What a person would pick; the rest is never answered. */
const picked: Partial<{ [N in ShellCallName]: ShellOutput<N> }> = {
  'shell.pickPortable': { path: '/media/usb/แพร่ เขต 1.tallydesk' },
  'shell.savePortable': { path: '/media/usb/แพร่ เขต 1.tallydesk' },
  'shell.pickFolder': { path: '/media/usb' },
}

/** A shell in which portable files and folders can be picked, and nothing else. */
export const scriptedShell: Shell = {
  call: <N extends ShellCallName>(name: N): Promise<ShellOutput<N>> => {
    const answer: ShellOutput<N> | undefined = picked[name]
    return answer === undefined ? new Promise(() => {}) : Promise.resolve(answer)
  },
  pathOf: (file) => `/home/user/${file.name}`,
}
