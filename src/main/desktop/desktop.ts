import { app } from 'electron'
import { bundledPlaces } from '../host/places.ts'
import { openDesktop } from './open-desktop.ts'
import { registerScheme } from './scheme.ts'
import { forbidEverythingElse } from './window.ts'

registerScheme()

if (app.requestSingleInstanceLock()) {
  await app.whenReady()
  forbidEverythingElse()
  openDesktop(bundledPlaces(import.meta.url))
} else {
  app.quit()
}
