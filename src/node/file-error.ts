import type { Reason } from '../model/index.js'

/** A file that cannot be read or written as asked: which, what was met and what to do, in both languages. */
export class FileError extends Error {
  readonly path: string
  readonly reason: Reason

  constructor(path: string, reason: Reason, options?: ErrorOptions) {
    super(reason.en, options)
    this.name = 'FileError'
    this.path = path
    this.reason = reason
  }
}

/** The error for what the file system says about a file; errors that are not its own pass as they are. */
export function fileError(path: string, error: unknown): unknown {
  if (error instanceof FileError || !(error instanceof Error) || !('code' in error)) return error
  const { zh, en } = causeOf(String(error.code))
  return new FileError(path, { zh: `${path}：${zh}`, en: `${path}: ${en}` }, { cause: error })
}

/** What an error code of the file system means, and what to do. */
export const causeOf = (code: string): Reason => causes[code] ?? other(code)

const held: Reason = {
  zh: '没有权限，或者文件正被其他程序占用。请检查访问权限，关闭打开它的程序后重试',
  en: 'no permission, or another program holds the file. Check the permissions, close that program and try again',
}

const full: Reason = {
  zh: '磁盘空间不足。请清理磁盘后重试',
  en: 'the disk is full. Make room and try again',
}

const crowded: Reason = {
  zh: '打开的文件太多。请用 --concurrency off，或提高系统的限制（ulimit -n）',
  en: 'too many files are open. Use --concurrency off, or raise the limit of the system (ulimit -n)',
}

const causes: Readonly<Record<string, Reason>> = {
  ENOENT: { zh: '找不到这个文件。请检查路径和文件名', en: 'no such file. Check the path and the name' },
  EACCES: held,
  EPERM: held,
  EBUSY: held,
  EMFILE: crowded,
  ENFILE: crowded,
  EFBIG: {
    zh: '文件大小超过系统的限制。请提高限制（ulimit -f），或换一个位置',
    en: 'the file is larger than the system allows. Raise the limit (ulimit -f), or choose another place',
  },
  ELOOP: {
    zh: '链接绕成了圈，没有指向文件。请检查链接',
    en: 'the link leads back to itself and to no file. Check the link',
  },
  EROFS: { zh: '所在磁盘是只读的。请换一个位置', en: 'the disk is read-only. Choose another place' },
  ENOSPC: full,
  EDQUOT: full,
  EISDIR: { zh: '这是文件夹，不是文件。请写上文件名', en: 'this is a folder. Name a file' },
  EEXIST: {
    zh: '路径中有一段是文件，不是文件夹。请检查路径',
    en: 'a part of the path is a file, not a folder. Check the path',
  },
  ENOTDIR: {
    zh: '路径中有一段是文件，不是文件夹。请检查路径',
    en: 'a part of the path is a file, not a folder. Check the path',
  },
  ENAMETOOLONG: { zh: '文件名太长。请换一个短一些的', en: 'the name is too long. Choose a shorter one' },
}

const other = (code: string): Reason => ({
  zh: `无法读写（${code}）。请检查路径和磁盘`,
  en: `cannot be read or written (${code}). Check the path and the disk`,
})
