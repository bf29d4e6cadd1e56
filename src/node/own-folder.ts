import { lstatSync, type Stats } from 'node:fs'
import { makeFolder } from './make-folder.js'

/** Write permission of the group and of all others. */
const othersMayWrite = 0o022

/** Whether something belongs to the user and only he may write there. Windows tells neither; there it is taken for so. */
const isOwn = ({ uid, mode }: Pick<Stats, 'uid' | 'mode'>): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & othersMayWrite) === 0)

/** A folder of the user's own, made where it is missing; undefined where there can be none, or it is somebody else's. */
export function ownFolder(path: string): string | undefined {
  try {
    makeFolder(path)
    const stats = lstatSync(path)
    return stats.isDirectory() && isOwn(stats) ? path : undefined
  } catch {
    return undefined
  }
}
