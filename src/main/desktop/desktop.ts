import { app } from 'electron'
import { bundledPlaces } from '../host/places.ts'
import { openDesktop } from './open-desktop.ts'
import { registerScheme } from './scheme.ts'
import { forbidEverythingElse } from './window.ts'

registerScheme()
// the name under which Windows shows notifications
app.setAppUserModelId('tallydesk')

if (app.requestSingleInstanceLock()) {
  // not awaited: Electron becomes ready only after this file has been run to its end
  void app.whenReady().then(() => {
    forbidEverythingElse()
    openDesktop(bundledPlaces(import.meta.url))
  })
} else {
  app.quit()
}
