import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { licences } from './licences.ts'

const Manifest = z.object({ license: z.string() })

test.each(licences)('the licence shown for $name is the one it comes with', ({ name, licence }) => {
  const path = new URL(`../../../../node_modules/${name}/package.json`, import.meta.url)
  expect(Manifest.parse(JSON.parse(readFileSync(path, 'utf8'))).license).toBe(licence)
})
