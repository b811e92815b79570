/**
 * Draws the printed title of every form with the project's font and writes down in its definition how it looks, for
 * the reader to compare pages with. To be run after a title was added or changed.
 *
 *   npx node tools/draw-titles.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FormDefinition } from '../src/shared/form-definition.ts'
import { drawTitle } from './draw-titles/draw-title.ts'

const folder = join(import.meta.dirname, '../resources/forms')

for (const name of readdirSync(folder)) {
  const path = join(folder, name)
  const text = readFileSync(path, 'utf8')
  const { printedTitle, titleProfile } = FormDefinition.parse(JSON.parse(text))
  if (printedTitle === undefined) continue
  const drawn = Buffer.from(drawTitle(printedTitle)).toString('base64')
  const line = `"printedTitle": ${JSON.stringify(printedTitle)}`
  const known = titleProfile === undefined ? line : `${line},\n  "titleProfile": "${titleProfile}"`
  writeFileSync(path, text.replace(known, `${line},\n  "titleProfile": "${drawn}"`))
}
