import { constants } from 'node:fs'
import { copyFile, mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Copies a file and does not come back before the disk has it. */
export const copyWhole = async (from: string, to: string): Promise<void> => {
  await mkdir(dirname(to), { recursive: true })
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  const file = await open(to, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
