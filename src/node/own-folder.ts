import { lstatSync, type Stats } from 'node:fs'
import type { Reason } from '../model/index.js'
import { makeFolder } from './make-folder.js'

type Rights = Pick<Stats, 'uid' | 'gid' | 'mode'>

/**
 * Whether anybody but the user, root and the user's own group may write to a file or folder, or change who may. Windows
 * gives none of this; there nothing is taken for open.
 */
export const isOpenToOthers = ({ uid, gid, mode }: Rights): boolean =>
  process.getuid !== undefined &&
  ((uid !== process.getuid() && uid !== 0) ||
    (mode & 0o002) !== 0 ||
    ((mode & 0o020) !== 0 && gid !== process.getgid?.()))

/** Owner and mode, as `ls -ln` shows them. */
export const rightsOf = ({ uid, mode }: Rights): Reason => {
  const bits = (mode & 0o7777).toString(8).padStart(4, '0')
  return { zh: `所有者 ${uid}，权限 ${bits}`, en: `owner ${uid}, mode ${bits}` }
}

/** Whether something belongs to the user himself and nobody else may write to it. */
export const isOwn = (rights: Rights): boolean =>
  !isOpenToOthers(rights) && (process.getuid === undefined || rights.uid === process.getuid())

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
