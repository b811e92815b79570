import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { levelled, unlikeness } from '../../src/main/engines/embedded/identify/line-profile.ts'
import { titleOf } from '../../src/main/engines/embedded/identify/title.ts'
import { FormDefinition } from '../../src/shared/form-definition.ts'
import { drawTitle } from './draw-title.ts'

const folder = join(import.meta.dirname, '../../resources/forms')
const titles = readdirSync(folder).flatMap((name) => {
  const form = FormDefinition.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  const profile = titleOf(form)
  return form.printedTitle === undefined || profile === null ? [] : [{ printed: form.printedTitle, profile }]
})

test('Every title looks as its definition says', () => {
  expect(titles.length).toBeGreaterThan(0)
  for (const { printed, profile } of titles)
    expect(unlikeness(levelled(drawTitle(printed)), levelled(profile))).toBeLessThan(0.02)
})

test('No two titles look alike', () => {
  for (const one of titles)
    for (const other of titles)
      if (one !== other) expect(unlikeness(levelled(one.profile), levelled(other.profile))).toBeGreaterThan(0.08)
})
