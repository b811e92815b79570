import { PDFDocument, PDFRawStream } from 'pdf-lib'
import { expect, test } from 'vitest'
import { withOwnLengths } from './lengths.ts'

const bodyOf = (dict: string, stream: string, after: string): Buffer =>
  Buffer.from(`%PDF-1.4\n4 0 obj\n<<${dict}>>\nstream\n${stream}\nendstream\nendobj\n${after}`, 'latin1')
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

test('A length that stands elsewhere is written where it is asked for, and nothing moves', () => {
  const file = bodyOf('/Length 12 0 R /Type /XObject', 'x'.repeat(120), '12 0 obj\n120\nendobj\n')
  const own = withOwnLengths(file)
  expect(text(own)).toBe(text(file).replace('12 0 R /', '120    /'))
  expect(own.length).toBe(file.length)
})

test('Longer numbers take the white space behind the reference, and are left where there is none', () => {
  const after = '5 0 obj 123456 endobj'
  expect(text(withOwnLengths(bodyOf('/Length 5 0 R /Filter /X', 'x', after)))).toContain('/Length 123456/Filter')
  const tight = bodyOf('/Length 5 0 R/Filter /X', 'x', after)
  expect(text(withOwnLengths(tight))).toBe(text(tight))
})

test('What refers to nothing, or to no number, is left as it is', () => {
  for (const after of ['', '5 0 obj\n<<>>\nendobj', '15 0 obj\n7\nendobj']) {
    const file = bodyOf('/Length 5 0 R /A 1', 'x', after)
    expect(text(withOwnLengths(file))).toBe(text(file))
  }
})

test('A wrong number does no harm: the stream is found all the same', async () => {
  const made = await PDFDocument.create()
  made.addPage().drawText('one')
  const saved = text(await made.save({ useObjectStreams: false }))
  const wrong = saved.replace(/\/Length \d+\n/, '/Length 99 0 R\n').replace('trailer', '99 0 obj\n3\nendobj\ntrailer')
  const file = withOwnLengths(Buffer.from(wrong, 'latin1'))
  expect(text(file)).toMatch(/\/Length 3 +>>/)
  const loaded = await PDFDocument.load(file)
  const streams = loaded.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object.contents.length] : []))
  expect(Math.max(...streams)).toBeGreaterThan(20)
})
