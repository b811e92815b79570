import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader of a PDF sees of it: pages as pdf.js counts and writes them, title and language. */
export const openPdf = async (bytes: Uint8Array) => {
  const document = await getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise
  const { info } = await document.getMetadata()
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  const outline = (await document.getOutline()) ?? []
  await document.loadingTask.destroy()
  return { pages, info, outline: outline.map(({ title }) => title) }
}

/** The text that is copied out of a PDF: what its marked runs say they are, in drawing order. */
export const copiedText = (bytes: Uint8Array): string[] => {
  const file = Buffer.from(bytes)
  return streamsOf(file).flatMap((content) =>
    [...content.toString('latin1').matchAll(/\/ActualText (\((?:\\[\s\S]|[^\\)])*\)|<[0-9a-f]*>)/gi)].map(
      ([, string = '']) => decode(string),
    ),
  )
}

const streamsOf = (file: Buffer): Buffer[] => {
  const streams: Buffer[] = []
  const starts = file.toString('latin1').matchAll(/\/Filter \/FlateDecode\s*>>\s*stream\r?\n/g)
  for (const { index, 0: head } of starts) {
    const from = index + head.length
    streams.push(inflateSync(file.subarray(from, file.indexOf('endstream', from))))
  }
  return streams
}

/** A PDF string: hexadecimal or escaped bytes, UTF-16 after its byte order mark. */
const decode = (string: string): string => {
  const raw = string.startsWith('<') ? Buffer.from(string.slice(1, -1), 'hex') : unescaped(string.slice(1, -1))
  return raw[0] === 0xfe && raw[1] === 0xff ? raw.subarray(2).swap16().toString('utf16le') : raw.toString('latin1')
}

const names: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const unescaped = (text: string): Buffer =>
  Buffer.from(
    text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (names[code] ?? code),
    ),
    'latin1',
  )
