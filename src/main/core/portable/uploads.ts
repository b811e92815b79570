import { createWriteStream } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { failure } from '../../../shared/failure.ts'
import { failed, type Result } from '../../../shared/result.ts'
import type { Folders } from '../folders.ts'

const passing = 'portable-'
const isName = (name: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(name)

/** Portable files that were sent to a served host. Each is used once and is then gone. */
export const openPortableUploads = (folders: Folders, newId: () => string) => {
  const placeOf = (name: string): string => folders.absolute('temp', `${passing}${name}`)
  return {
    /** Streams a file in; answers the name under which it can be used. What breaks off leaves nothing. */
    async receive(bytes: AsyncIterable<Uint8Array>): Promise<string> {
      const name = newId()
      const place = placeOf(name)
      await mkdir(dirname(place), { recursive: true })
      try {
        await pipeline(Readable.from(bytes), createWriteStream(place))
      } catch (error) {
        await folders.remove(place)
        throw error
      }
      return name
    },
    /** Does something with a file that was sent, once. */
    async use<T>(name: string, work: (path: string) => Promise<Result<T>>): Promise<Result<T>> {
      const place = placeOf(name)
      if (!isName(name) || !(await folders.exists(place))) return failed(failure('file-not-found'))
      try {
        return await work(place)
      } finally {
        await folders.remove(place)
      }
    },
    /** Removes what was sent and never used. */
    async tidy(): Promise<void> {
      const names = await readdir(folders.absolute('temp')).catch(() => [])
      for (const name of names) if (name.startsWith(passing)) await folders.remove(folders.absolute(join('temp', name)))
    },
  }
}
export type PortableUploads = ReturnType<typeof openPortableUploads>
