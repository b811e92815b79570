import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { badImports, ImportTable } from './imports.ts'

const table = ImportTable.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'import-table.json'), 'utf8')))

describe('an import that the table does not allow is found', () => {
  test.each([
    ['src/renderer/app.tsx', `import { app } from 'electron'`],
    ['src/renderer/app.tsx', `import { readFile } from 'node:fs/promises'`],
    ['src/renderer/app.tsx', `import { openHost } from '../main/host/open-host.ts'`],
    ['src/main/core/plan.ts', `import Database from 'better-sqlite3'`],
    ['src/main/core/plan.ts', `export { openEmbedded } from '../engines/embedded.ts'`],
    ['src/main/engines/cloud.ts', `import { later } from '../core/ports.ts'`],
    ['src/main/engines/cloud.ts', `import type { Store } from '../store/open-store.ts'`],
    ['src/main/imaging/worker.ts', `const read = await import('../engines/embedded.ts')`],
    ['src/main/server/serve.ts', `import 'electron'`],
    ['src/shared/news.ts', `import React from 'react'`],
    ['src/shared/news.test.ts', `import Database from 'better-sqlite3'`],
    ['src/renderer/app.tsx', `import { world } from './testing/world.ts'`],
  ])('%s: %s', (path, code) => {
    expect(badImports(path, code, table)).toHaveLength(1)
  })

  test('and the message says where, and what is allowed', () => {
    const [message] = badImports(
      'src/preload/preload.ts',
      `\nimport { openHost } from '../main/host/open-host.ts'`,
      table,
    )
    expect(message).toBe(
      `src/preload/preload.ts:2 imports '../main/host/open-host.ts'. src/preload may import folders: src/shared; packages: electron; Node's own modules: no.`,
    )
  })

  test('a file in no area is named', () => {
    expect(badImports('src/extra/a.ts', '', table)[0]).toContain('src/extra/a.ts lies in no area')
  })
})

describe('an import that the table allows passes', () => {
  test.each([
    ['src/main/desktop/window.ts', `import { BrowserWindow } from 'electron'`],
    ['src/main/engines/cloud.ts', `import type { Engine } from '../core/ports.ts'`],
    ['src/main/store/open-store.ts', `import { join } from 'node:path'\nimport { files } from './files.ts'`],
    ['src/renderer/main.tsx', `import '@fontsource/ibm-plex-sans/400.css'\nimport './app.css'`],
    [
      'src/shared/news.test.ts',
      `import { test } from 'vitest'\nimport forms from '../../resources/forms/ss-5-18.json'`,
    ],
  ])('%s', (path, code) => {
    expect(badImports(path, code, table)).toEqual([])
  })
})
