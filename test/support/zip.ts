import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = { name: string | Buffer; content?: string | Buffer; said?: number; flags?: number }

/** A ZIP written by hand, so that it may lie. `said` is the unpacked size that it claims. */
export const zipOf = (entries: readonly ZipEntry[]): Buffer => {
  const chunks: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content = 'x', said, flags = 0 } of entries) {
    const [title, data] = [Buffer.from(name), Buffer.from(content)]
    const packed = deflateRawSync(data)
    const fields = Buffer.alloc(26)
    for (const [value, offset] of [
      [20, 0],
      [flags, 2],
      [8, 4],
    ] as const)
      fields.writeUInt16LE(value, offset)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(said ?? data.length, 18)
    fields.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, title]))
    chunks.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...chunks, central, Buffer.from('PK\x05\x06'), end])
}
