/** The name of an archive's entry as text: UTF-8 where it is that, else the Thai code page of older Windows programs. */
export const decodeName = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}

/** Steps of an entry's name that lead nowhere but down; a name that climbs or begins at a root loses those steps. */
export const safePath = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replaceAll('\0', '')
    .split('/')
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/')

/** Gives each path once: the second of the same name, whatever its case, is told apart by a number. */
export const tellingApart = () => {
  const taken = new Set<string>()
  return (path: string): string => {
    const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? []
    for (let n = 1; ; n += 1) {
      const candidate = n === 1 ? path : `${stem} (${n})${ending}`
      const key = candidate.normalize('NFC').toLowerCase()
      if (taken.has(key)) continue
      taken.add(key)
      return candidate
    }
  }
}
