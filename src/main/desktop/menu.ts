import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Say } from './words.ts'

/** The roles that a person expects of any program; what the program itself does is in its window. */
export const setMenu = (say: Say): void => {
  const mac: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...mac,
      {
        id: 'edit',
        label: say('edit'),
        submenu: [
          { role: 'undo' },
          { role: 'redo' },
          { type: 'separator' },
          { role: 'cut' },
          { role: 'copy' },
          { role: 'paste' },
          { role: 'selectAll' },
        ],
      },
      {
        id: 'view',
        label: say('view'),
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
        ],
      },
      {
        id: 'window',
        label: say('window'),
        submenu: [{ role: 'minimize' }, { role: 'close' }, { id: 'quit', role: 'quit' }],
      },
    ]),
  )
}
