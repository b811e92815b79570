/** A workspace is made of a backup without a host: there is none in it yet. */
export { restoreBackup } from '../core/backup/restore-backup.ts'
