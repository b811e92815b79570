import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FormDefinition } from '../../../shared/form-definition.ts'
import { openReaderModels } from './open-models.ts'
import { readPage } from './read-page.ts'
import { drawGrey, tableLines } from './testing/draw.ts'

const resources = join(import.meta.dirname, '../../../../resources')
const forms = readdirSync(join(resources, 'forms')).map((name) =>
  FormDefinition.parse(JSON.parse(readFileSync(join(resources, 'forms', name), 'utf8'))),
)
const models = openReaderModels(join(resources, 'models'))
const read = async (body: string) => readPage(await models, await drawGrey(1654, 2339, body), forms)

test('A blank page is none of the forms', async () => {
  expect(await read('')).toMatchObject({ ok: true, value: { form: null, formPage: null, slots: [] } })
})

test('A table that is not numbered like a form gives no row that is anchored', async () => {
  const lines = Array.from({ length: 25 }, (_, i) => 300 + i * 72)
  const page = await read(tableLines(lines, [120, 420, 860, 1540]))
  expect(page.ok).toBe(true)
  if (page.ok) expect(page.value.slots.filter(({ anchor }) => anchor === 'number')).toEqual([])
})
