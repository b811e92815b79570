import type { Merged, Opened } from '../../shared/calls/portable.ts'
import type { Result } from '../../shared/result.ts'
import type { Host } from './host.ts'

/** A portable file: a path of this computer on the desktop, its bytes in the served app. */
export type PortableFile = { readonly path: string } | { readonly file: File }

const sent = async ({ door }: Host, file: File) => {
  if (door.kind === 'served') return door.uploadPortable(file)
  throw new Error('The desktop names its files')
}

export const openPortable = async (host: Host, chosen: PortableFile): Promise<Result<Opened>> => {
  if ('path' in chosen) return host.call('portable.open', { path: chosen.path })
  const upload = await sent(host, chosen.file)
  return upload.ok ? host.call('portable.openUploaded', upload.value) : upload
}

export const mergePortable = async (host: Host, batchId: string, chosen: PortableFile): Promise<Result<Merged>> => {
  if ('path' in chosen) return host.call('portable.merge', { batchId, path: chosen.path })
  const upload = await sent(host, chosen.file)
  return upload.ok ? host.call('portable.mergeUploaded', { batchId, ...upload.value }) : upload
}
