import { failure } from '../../shared/failure.ts'
import { failed, type Result } from '../../shared/result.ts'
import { limits } from './limits.ts'

const codes = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']

/** Whether a thrown thing says that the disk has no room left, be it a file's or the database's. */
export const isDiskFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && codes.some((code) => code === error.code)

/** Does something that writes; a disk that is full is an answer, not a surprise. */
export const unlessDiskFull = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work()
  } catch (error) {
    if (!isDiskFull(error)) throw error
    return failed(failure('disk-full', { needed: limits.spareMegabytes, free: 0 }))
  }
}
