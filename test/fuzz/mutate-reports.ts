import { defaultLimits } from '../../src/parse/limits.js'
import { openArchive } from '../../src/parse/read/packed/archive.js'
import { toGb18030 } from '../support/encodings.js'
import { type ZipFile, zipFile } from '../support/zip.js'
import type { FuzzFile } from './mutate.js'
import type { Random } from './random.js'

/** Names that an archive should not have, and some that it may. */
const names: readonly (string | Uint8Array)[] = [
  ...['', '/', '/a.md', 'C:\\a.md', '../a.md', 'a/../b.md', 'a\\..\\b.md', 'a\0.md', './a.md', 'a//b.md', '.a.md'],
  ...['甲/乙.txt', 'a.zip', 'a.RAR', '__MACOSX/a.md', '~$a.docx', 'ofd.xml', 'word/document.xml', 'xl/workbook.xml'],
  ...['a/'.repeat(300), 'x'.repeat(5_000), 'a.doc', 'a.exe', 'a', 'mimetype'],
  ...[toGb18030('年报/报告.docx'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('年报.docx').subarray(0, 4)],
]
const modes = [0o100644, 0o040755, 0o120777, 0o060000, 0xffff, 0]

/**
 * Changes an archive of reports: names and marks of its files, or a file in it.
 *
 * @param change Changes a file in it.
 */
export function mutateReports(bytes: Buffer, random: Random, change: (file: FuzzFile) => FuzzFile): Buffer {
  const archive = openArchive(bytes, defaultLimits)
  const files = archive.entries().map((entry): ZipFile => ({
    name: entry.name,
    content: archive.contentOf(entry),
    flags: entry.isUtf8 ? 0x800 : 0,
    system: entry.system,
    mode: entry.mode,
  }))
  const at = random.below(files.length)
  const file = files[at]
  if (!file) return bytes
  files[at] = changedFile(file, random, change)
  if (random.below(8) === 0) files.push(file)
  if (random.below(20) === 0) files.push({ name: random.oneOf(names), content: bytes })
  if (random.below(20) === 0) files.splice(random.below(files.length), 1)
  return Buffer.from(zipFile(files))
}

function changedFile(file: ZipFile, random: Random, change: (file: FuzzFile) => FuzzFile): ZipFile {
  switch (random.below(8)) {
    case 0:
      return { ...file, name: random.oneOf(names) }
    case 1:
      return { ...file, flags: random.below(0x10000), system: random.below(20) }
    case 2:
      return { ...file, mode: random.oneOf(modes) }
    default: {
      const filePath = Buffer.from(file.name as string).toString()
      return { ...file, content: change({ filePath, bytes: Buffer.from(file.content as Uint8Array) }).bytes }
    }
  }
}
