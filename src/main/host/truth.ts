import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { TrueForm } from '../../shared/true-form.ts'

const name = 'truth.json'

/** Forms whose figures are known, and the folder in which their files lie. */
export type Truth = { scans: string; forms: TrueForm[] }

/** The forms of a folder's `truth.json`; scans lie beside it, or in `forms`. Throws when the file is no such list. */
export const truthOf = async (folder: string): Promise<Truth> => {
  const forms = z.array(TrueForm).parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
  const below = join(folder, 'forms')
  return { scans: existsSync(below) ? below : folder, forms }
}

/** The folder itself where it has a truth, or else each folder right below that has one, by name. */
export const foldersWithTruth = async (folder: string): Promise<string[]> => {
  if (existsSync(join(folder, name))) return [folder]
  const below = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  const paths = below.map((entry) => join(folder, entry.name)).sort()
  return paths.filter((path) => existsSync(join(path, name)))
}
