import { join, parse } from 'node:path'
import type { Folders } from './folders.ts'
import { limits } from './limits.ts'
import type { Archives } from './ports.ts'
import type { Destination, Found } from './take-file.ts'

type Parts = { archives: Archives; folders: Folders }

/** Places in the batch's folder for what is unpacked. Names that are made safe may become alike: no place is given twice. */
export const openPlaces = (folders: Folders, sourceId: string) => {
  const taken = new Set<string>()
  const places = new Map<string, string>()
  const free = (wanted: string): string => {
    const { dir, name, ext } = parse(wanted)
    for (let n = 1; ; n += 1) {
      const place = n === 1 ? wanted : join(dir, `${name} (${n})${ext}`)
      if (!taken.has(place.toLowerCase())) return place
    }
  }
  return (path: string): string => {
    const place = places.get(path) ?? free(folders.fileOf(sourceId, path))
    taken.add(place.toLowerCase())
    places.set(path, place)
    return place
  }
}

/** Opens the archives among the files: what one holds stands in its place, in the batch's own folder. */
export const unpackAll = async (
  { archives, folders }: Parts,
  { folder, sourceId }: Destination,
  listed: readonly Found[],
  signal: AbortSignal,
): Promise<Found[]> => {
  const all: Found[] = []
  const storedAt = openPlaces(folders, sourceId)
  const placeOf = (path: string): string => folders.absolute(folder, storedAt(path))
  for (const archive of listed) {
    if ('failure' in archive) {
      all.push(archive)
      continue
    }
    const room = ((await folders.freeMegabytes()) - limits.spareMegabytes) * 1_048_576
    for await (const found of archives.unpack({ archive, placeOf, room, signal })) {
      if ('failure' in found) all.push(found)
      else if (found.absolute === archive.absolute) all.push(archive)
      else all.push({ ...found, stored: storedAt(found.path) })
    }
  }
  return all
}
