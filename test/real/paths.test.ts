import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { placeInPath } from '../../src/main/core/place/place-in-path.ts'
import { provinces } from '../support/scripted-parts.ts'

const folder = join(import.meta.dirname, '../../../shared/data/paths')

test.each(readdirSync(folder))('every path of %s names its province, its constituency and a unit or a set', (list) => {
  const paths = readFileSync(join(folder, list), 'utf8').split('\n').filter(Boolean)
  expect(paths.length).toBeGreaterThan(0)
  for (const path of paths) {
    const { province, constituency, unit, set } = placeInPath(path, provinces)
    expect([path, province, constituency]).toEqual([path, expect.any(String), 1])
    expect([path, unit ?? set]).toEqual([path, expect.any(Number)])
  }
})
