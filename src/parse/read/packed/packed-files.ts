import type { Limits } from '../../../model/index.js'
import { kindOfName, unsupportedKind } from '../../file-kinds.js'
import { InputError } from '../../input-error.js'
import { openArchive } from './archive.js'
import type { Entry } from './directory.js'

/** A file in an archive of reports. */
export interface PackedFile {
  /** Its path in the archive, with `/` between folders. */
  path: string
  /** @throws {InputError} `encrypted`, `corrupt`, `limit-inflated`. */
  read: () => Uint8Array
}

/**
 * The files of an archive that somebody packed reports into, in its order. All that is read of it together is counted.
 *
 * @throws {InputError} `corrupt`, a limit, `unsupported-format` for archives within it, and `unsafe-archive` for names
 * that lead out of it or that systems take for one, and for links.
 */
export function filesIn(bytes: Uint8Array, limits: Limits): PackedFile[] {
  // What is packed are whole files: together they may be as large as one file.
  const archive = openArchive(bytes, { ...limits, inflatedBytes: limits.bytes })
  const files: PackedFile[] = []
  const seen = new Set<string>()
  for (const entry of archive.entries()) {
    const path = nameOf(entry).replaceAll('\\', '/')
    if (isUnsafe(path) || isLink(entry)) throw unsafe(path)
    const key = path.normalize().toLowerCase()
    if (seen.has(key)) throw twice(path)
    seen.add(key)
    if (path.endsWith('/') || isOfSystem(path)) continue
    if (kindOfName(path) === 'archive') throw unsupportedKind('archive')
    const read = (): Uint8Array => {
      if (entry.encrypted) throw encryptedArchive(path)
      return archive.contentOf(entry)
    }
    files.push({ path, read })
  }
  return files
}

/** Refuses an archive that `filesIn` would, or of which a file cannot be read. */
export function checkFiles(bytes: Uint8Array, limits: Limits): void {
  for (const { read } of filesIn(bytes, limits)) read()
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const gb18030 = new TextDecoder('gb18030', { fatal: true })

/** Programs on Windows write names in the encoding of the system, GBK, and others write UTF-8 without saying so. */
function nameOf({ name, isUtf8, system }: Entry): string {
  const decoders = isUtf8 || system !== 0 ? [utf8, gb18030] : [gb18030, utf8]
  for (const decoder of decoders) {
    try {
      return decoder.decode(name)
    } catch {
      // It is in the other one, or in none.
    }
  }
  return new TextDecoder('latin1').decode(name)
}

/** Paths from the root of a disk, steps out of the archive, and characters that no name has. */
const isUnsafe = (path: string): boolean =>
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  path === '' || /^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|[\u0000-\u001F\u007F]/u.test(path)

const isLink = ({ mode }: Entry): boolean => (mode & 0xf000) === 0xa000

/** What systems and programs leave behind, as a search of a folder passes it over. */
const isOfSystem = (path: string): boolean => /(?:^|\/)(?:\.|~\$|__MACOSX\/)/u.test(path)

const shown = (path: string): string => path.slice(0, 60)

const unsafe = (path: string): InputError =>
  new InputError('unsafe-archive', {
    zh: `压缩包里的“${shown(path)}”是链接，或其路径指向压缩包以外，出于安全考虑整个压缩包不予读取；请检查来源，解压后再检查里面的文件`,
    en: `“${shown(path)}” in the archive is a link, or its path leads out of the archive, so that none of it is read. Look where it comes from, unpack it and check the files in it`,
  })

const twice = (path: string): InputError =>
  new InputError('unsafe-archive', {
    zh: `压缩包里有两个名称相同或只有大小写不同的文件（“${shown(path)}”），不能确定是哪一个；请解压后检查里面的文件`,
    en: `The archive has two files whose names are the same or differ by case only (“${shown(path)}”), and which is meant is not known. Unpack it and check the files in it`,
  })

const encryptedArchive = (path: string): InputError =>
  new InputError('encrypted', {
    zh: `压缩包里的“${shown(path)}”设有密码，整个压缩包不予读取；请用密码解压后检查里面的文件`,
    en: `“${shown(path)}” in the archive needs a password, so that none of the archive is read. Unpack it with the password and check the files in it`,
  })
