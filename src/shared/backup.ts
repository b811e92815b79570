import { z } from 'zod'

export const backupFormat = 'tallydesk-backup/1'

/** A path below the backup's folder, with `/`: never absolute, never upwards. */
const Below = z
  .string()
  .min(1)
  .max(8192)
  .refine((path) => path.split('/').every((step) => step !== '' && step !== '.' && step !== '..'))
  .refine((path) => !/[\\\0]|^[a-z]:/i.test(path))

/**
 * `manifest.json` of a backup: every file of the workspace with its size and hash. `outside` are files that were read in
 * place: they belong to the workspace and lie elsewhere.
 */
export const BackupManifest = z.object({
  format: z.literal(backupFormat),
  program: z.string().max(64),
  madeAt: z.string().max(40),
  workspace: z.string(),
  files: z.array(z.object({ path: Below, bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  outside: z.array(z.string()),
})
export type BackupManifest = z.infer<typeof BackupManifest>
