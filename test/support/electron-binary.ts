import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const projectRoot = join(import.meta.dirname, '../..')

/** TALLYDESK_ELECTRON, else the binary that npm's package has downloaded, where there is a display for it. */
export const electronBinary = (): string | null => {
  const named = process.env['TALLYDESK_ELECTRON']
  if (named) return named
  const folder = join(projectRoot, 'node_modules/electron')
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return null
  if (!existsSync(join(folder, 'path.txt'))) return null
  const binary = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
  return existsSync(binary) ? binary : null
}
