/**
 * What was got of a place from which path, as a table:
 *
 *   npx node tools/read-places.ts <list of paths, one a line>…
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { placeInPath } from '../src/main/core/place/place-in-path.ts'
import { Province } from '../src/main/core/place/provinces.ts'
import { table } from './figures/markdown.ts'

const provinces = z
  .array(Province)
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../resources/reference/provinces.json'), 'utf8')))

const facts = ['province', 'constituency', 'district', 'subdistrict', 'unit', 'set'] as const
const paths = process.argv.slice(2).flatMap((list) => readFileSync(list, 'utf8').split('\n').filter(Boolean))
const rows = paths.map((path) => {
  const place = placeInPath(path, provinces)
  return [path, ...facts.map((fact) => String(place[fact] ?? '–'))]
})
const found = facts.map((_, at) => String(rows.filter((row) => row[at + 1] !== '–').length))
process.stdout.write(`${table(['path', ...facts], [...rows, [`${paths.length} paths`, ...found]]).join('\n')}\n`)
