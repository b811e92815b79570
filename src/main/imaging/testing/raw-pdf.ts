/** A PDF written object by object, for tests: dictionaries as text, `stream` where the object is one. */
export type RawObject = { dict: string; stream?: Uint8Array | string }

/** Writes the objects with the numbers 1, 2, 3 …; the first is the catalogue. */
export const rawPdf = (objects: readonly RawObject[]): Buffer => {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  const write = (bytes: Buffer): void => void chunks.push(bytes)
  for (const [index, { dict, stream }] of objects.entries()) {
    offsets.push(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
    const data = stream === undefined ? null : Buffer.from(stream)
    const length = data === null ? '' : ` /Length ${data.length}`
    write(Buffer.from(`${index + 1} 0 obj\n<<${dict}${length}>>\n`))
    if (data !== null) write(Buffer.concat([Buffer.from('stream\n'), data, Buffer.from('\nendstream\n')]))
    write(Buffer.from('endobj\n'))
  }
  const start = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  write(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<</Size ${size} /Root 1 0 R>>\n`))
  write(Buffer.from(`startxref\n${start}\n%%EOF\n`))
  return Buffer.concat(chunks)
}

export type OnePage = {
  content: string
  /** What stands in the page's dictionary beside its contents and images `/Scan` and `/Logo`. */
  page?: string
  scan: RawObject
  logo?: RawObject
  resources?: string
}

/** A PDF of one page, A4 unless its dictionary says otherwise. */
export const onePage = ({ content, page = '', scan, logo = scan, resources = '' }: OnePage): Buffer =>
  rawPdf([
    { dict: '/Type/Catalog/Pages 2 0 R' },
    { dict: '/Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 595 842]' },
    {
      dict: `/Type/Page/Parent 2 0 R/Contents 4 0 R ${page}/Resources<</XObject<</Scan 5 0 R/Logo 6 0 R>>${resources}>>`,
    },
    { dict: '', stream: content },
    scan,
    logo,
  ])

/** An image of a PDF; `more` is added to its dictionary. */
export const rawImage = (width: number, height: number, filter: string, stream: Uint8Array, more = ''): RawObject => {
  const space = more.includes('/ColorSpace') || more.includes('/ImageMask') ? '' : '/ColorSpace/DeviceRGB'
  const bits = more.includes('/BitsPerComponent') ? '' : '/BitsPerComponent 8'
  return {
    dict: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${bits}${space}/Filter/${filter}${more}`,
    stream,
  }
}
