import { join } from 'node:path'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { thaiNumberWords } from '../../../../shared/thai-number-words.ts'
import { openWordsModel } from './model.ts'
import { readWords } from './read-words.ts'

const root = join(import.meta.dirname, '../../../../..')
GlobalFonts.registerFromPath(join(root, 'node_modules/@fontsource/itim/files/itim-thai-400-normal.woff2'), 'pen')
const model = openWordsModel(join(root, 'resources/models'))

/** A cell of a table in which words are written on dots. */
const fieldWith = (words: string) => {
  const [width, height] = [640, 76]
  const context = createCanvas(width, height).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#222'
  for (let x = 10; x < width - 20; x += 7) context.fillRect(x, 62, 2, 2)
  context.font = '44px pen'
  context.fillText(words, 180, 56)
  const { data } = context.getImageData(0, 0, width, height)
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => data[4 * i] ?? 0)
  return {
    cell: { image: { width, height, pixels }, toFrame: (area: { x: number; y: number; w: number; h: number }) => area },
    rowHeight: height,
    begin: 150,
    end: width,
  }
}

test.each([0, 3, 7, 16, 29, 54, 148, 205, 641])('The words of %d are read', async (value) => {
  const [reading] = await readWords(await model, [fieldWith(thaiNumberWords(value))])
  expect(reading?.values[0]?.value).toBe(value)
})

test('Nothing is read where nothing is written or no place for words is printed', async () => {
  expect(await readWords(await model, [fieldWith(''), null])).toEqual([null, null])
})
