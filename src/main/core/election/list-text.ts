const isUtf16 = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe

/** The text of a list: UTF-8 where it is that, else the Thai code page of Windows (874); UTF-16 where it says so. */
export const listText = (bytes: Uint8Array): string => {
  if (isUtf16(bytes)) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}

const separators = [',', ';', '\t'] as const

/** The sign that parts the columns: the one that the header line has most of. */
export const separatorOf = (text: string): string => {
  const [header = ''] = text.split(/\r?\n/, 1)
  const counts = separators.map((sign) => ({ sign, count: header.split(sign).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).sign
}
