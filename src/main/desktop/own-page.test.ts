import { expect, test } from 'vitest'
import { isOurs } from './own-page.ts'

const webContents = {}
const window = { webContents }
const frame = { parent: null, url: 'tallydesk://app/' }

test('only the top frame of our own window, showing our own page, is answered', () => {
  expect(isOurs({ sender: webContents, senderFrame: frame }, window)).toBe(true)
  expect(isOurs({ sender: {}, senderFrame: frame }, window)).toBe(false)
  expect(isOurs({ sender: webContents, senderFrame: null }, window)).toBe(false)
  expect(isOurs({ sender: webContents, senderFrame: { ...frame, parent: frame } }, window)).toBe(false)
  expect(isOurs({ sender: webContents, senderFrame: frame }, null)).toBe(false)
  for (const url of ['https://app/', 'tallydesk://other/', 'tallydesk://app.example/', 'about:blank', '']) {
    expect(isOurs({ sender: webContents, senderFrame: { ...frame, url } }, window), url).toBe(false)
  }
})
