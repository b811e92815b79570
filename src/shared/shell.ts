import { z } from 'zod'

/** What only a desktop window can do; a second, small contract. */
export const shellContract = {
  'shell.pickFolders': { input: z.object({}), output: z.object({ paths: z.array(z.string()) }) },
  'shell.pickFiles': { input: z.object({}), output: z.object({ paths: z.array(z.string()) }) },
  /** One portable file to open; null when they changed their mind, as below. */
  'shell.pickPortable': { input: z.object({}), output: z.object({ path: z.string().nullable() }) },
  /** Where a portable file goes. */
  'shell.savePortable': {
    input: z.object({ name: z.string().max(300) }),
    output: z.object({ path: z.string().nullable() }),
  },
  'shell.pickFolder': {
    input: z.object({ what: z.enum(['backup-goes-to', 'backup', 'restored-to']) }),
    output: z.object({ path: z.string().nullable() }),
  },
  /** Saves a copy of an exported file where the person says; `saved` is null when they changed their mind. */
  'shell.saveExport': {
    input: z.object({ exportId: z.string().max(64), name: z.string().max(128) }),
    output: z.object({ saved: z.string().nullable() }),
  },
  'shell.revealExport': { input: z.object({ exportId: z.string().max(64) }), output: z.object({}) },
  /** The window's own colours follow the theme. */
  'shell.setTheme': { input: z.object({ theme: z.enum(['system', 'light', 'dark']) }), output: z.object({}) },
} as const

export type ShellContract = typeof shellContract
export type ShellCallName = keyof ShellContract
export type ShellInput<N extends ShellCallName> = z.input<ShellContract[N]['input']>
export type ShellOutput<N extends ShellCallName> = z.output<ShellContract[N]['output']>

export type Shell = {
  call<N extends ShellCallName>(name: N, input: ShellInput<N>): Promise<ShellOutput<N>>
  /** The absolute path of a dropped file or folder; empty for one that is not on this computer. */
  pathOf(file: File): string
}
