import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { workspaceOf } from './workspace.ts'

const electron = ['/electron', '--no-sandbox', '--remote-debugging-port=0', '/app']

test.each([
  [[...electron, '--workspace=/a'], { TALLYDESK_WORKSPACE: '/b' }, '/c', '/a'],
  [[...electron, '--workspace', '/a'], {}, undefined, '/a'],
  [electron, { TALLYDESK_WORKSPACE: '/b' }, '/c', '/b'],
  [electron, {}, '/c', '/c'],
  [electron, {}, undefined, '/data/workspace'],
  [[...electron, '--workspace='], {}, undefined, '/data/workspace'],
])('the workspace is the most particular one that was named: %j', (words, environment, kept, expected) => {
  expect(workspaceOf(words, environment, kept, '/data')).toBe(resolve(expected))
})
