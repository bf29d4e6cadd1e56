import { execFileSync } from 'node:child_process'
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { findFiles, type FindOptions } from '../../src/node/find-files.js'
import { folder } from '../cli/harness.js'
import { docxOf, zipOf } from '../support/docx.js'
import { correctReport } from '../support/model.js'

const tree = Object.fromEntries(
  [
    'b.md',
    'a.txt',
    'notes.csv',
    '.hidden/x.md',
    'node_modules/p/readme.md',
    'sub/C.DOCX',
    'sub/~$C.docx',
    'sub/deep/d.pdf',
    'sub/deep/e.markdown',
    'sub/deep/node_modules/x.md',
    'web/f.html',
    'web/g.htm',
    'web/style.css',
    '报告/𠮷县.md',
    '报告/（甲）县.md',
  ].map((path) => [path, 'good']),
)

async function found(paths: string[], cwd = folder(tree)): Promise<string[]> {
  return (await findFiles(paths, cwd)).files.map((file) => relative(cwd, file))
}

test('walks folders for report files, in code point order', async () => {
  expect(await found(['.'])).toEqual([
    'a.txt',
    'b.md',
    'sub/C.DOCX',
    'sub/deep/d.pdf',
    'sub/deep/e.markdown',
    'web/f.html',
    'web/g.htm',
    '报告/（甲）县.md',
    '报告/𠮷县.md',
  ])
})

test('a folder given by name is walked wherever it stands', async () => {
  expect(await found(['.hidden', 'node_modules/p'])).toEqual(['.hidden/x.md', 'node_modules/p/readme.md'])
})

test('files given by name count whatever their extension, each once', async () => {
  expect(await found(['notes.csv', './notes.csv', 'b.md', '.'])).toHaveLength(10)
  expect(await found(['notes.csv', 'web/../notes.csv'])).toEqual(['notes.csv'])
})

test('a file that is not there is left to be reported by who reads it', async () => {
  expect(await found(['missing.md', '报告(1).docx'])).toEqual(['missing.md', '报告(1).docx'])
})

test.each([
  ['**/*.md', ['b.md', '报告/（甲）县.md', '报告/𠮷县.md']],
  ['*.??*', ['a.txt', 'b.md']],
  ['w*', ['web/f.html', 'web/g.htm']],
  ['*.csv', ['notes.csv']],
  ['web/[fg].{html,htm}', ['web/f.html', 'web/g.htm']],
])('glob %s', async (pattern, files) => {
  expect(await found([pattern])).toEqual(files)
})

test('a file whose name looks like a glob is that file', async () => {
  expect(await found(['[1]*.md'], folder({ '[1]*.md': 'good', '1.md': 'good' }))).toEqual(['[1]*.md'])
})

test('a folder that links back to itself ends', async () => {
  const cwd = folder({ 'sub/a.md': 'good' })
  symlinkSync(cwd, join(cwd, 'sub/loop'))
  expect(await found(['.'], cwd)).toEqual(['sub/a.md'])
})

test('names folders and globs that hold nothing', async () => {
  const { files, empty } = await findFiles(['web', 'x/**', 'sub/deep/node_modules/*.md'], folder({ 'web/a.css': '' }))
  expect(files).toEqual([])
  expect(empty.map(({ path }) => path)).toEqual(['web', 'x/**', 'sub/deep/node_modules/*.md'])
})

describe('how a file came', () => {
  const files = { 'a.md': 'x', 'b.odt': 'x', 'c.rtf': 'x', 'sub/a.md': 'x', 'sub/b.odt': 'x' }
  const documents = ['b.odt', 'c.rtf', 'sub/b.odt']

  /** Paths of what was named, found and to be read, and found and passed over. */
  async function sorted(paths: string[], cwd = folder(files), options: FindOptions = {}) {
    const { files: all, found, passed } = await findFiles(paths, cwd, options)
    const names = (list: Iterable<string>): string[] => [...list].map((path) => relative(cwd, path)).sort()
    return { named: names(all.filter((path) => !found.has(path))), found: names(found), passed: names(passed.keys()) }
  }

  it.each([
    ['a file', ['b.odt'], ['b.odt']],
    ['files as the shell expands a pattern', ['a.md', 'b.odt', 'c.rtf'], ['a.md', 'b.odt', 'c.rtf']],
    ['a pattern that ends in an extension', ['**/*.odt'], ['b.odt', 'sub/b.odt']],
    ['one of several extensions', ['*.{odt,rtf}'], ['b.odt', 'c.rtf']],
    ['a choice of whole names', ['{a.md,sub/b.odt}'], ['a.md', 'sub/b.odt']],
    ['a choice in brackets', ['*.@(odt|rtf)'], ['b.odt', 'c.rtf']],
    ['a class of letters', ['*.od[gt]'], ['b.odt']],
  ])('named: by %s', async (_, paths, named) => {
    expect(await sorted(paths)).toEqual({ named, found: [], passed: [] })
  })

  it.each([
    ['a folder', ['.'], ['a.md', 'sub/a.md'], documents],
    ['a pattern for all files', ['**'], ['a.md', 'sub/a.md'], documents],
    ['a pattern for all names', ['*'], ['a.md', 'sub/a.md'], documents],
    ['a pattern for all extensions', ['?.*'], ['a.md'], ['b.odt', 'c.rtf']],
    ['a pattern for a name', ['**/b*'], [], ['b.odt', 'sub/b.odt']],
    ['a pattern for folders', ['s*'], ['sub/a.md'], ['sub/b.odt']],
  ])('found: by %s', async (_, paths, found, passed) => {
    expect(await sorted(paths)).toEqual({ named: [], found, passed })
  })

  it('counts as named where it came both ways', async () => {
    expect(await sorted(['.', 'b.odt', 'sub/*.md'])).toEqual({
      named: ['b.odt', 'sub/a.md'],
      found: ['a.md'],
      passed: ['c.rtf', 'sub/b.odt'],
    })
    expect(await sorted(['{sub/*,*.odt}'])).toEqual({ named: ['b.odt'], found: ['sub/a.md'], passed: ['sub/b.odt'] })
  })

  it('counts as found where another program named it', async () => {
    const names = ['a.md', 'b.odt', 'x.json']
    expect(await sorted(names, folder({ ...files, 'x.json': '{}' }), { asFound: true })).toEqual({
      named: [],
      found: ['a.md'],
      passed: ['b.odt'],
    })
  })

  it.each([['.'], ['*.odt'], ['b.odt']])('takes nothing from %s that is ignored', async (path) => {
    const { named, passed } = await sorted([path], folder(files), { isIgnored: (file) => file.endsWith('.odt') })
    expect([...named, ...passed].filter((name) => name.endsWith('.odt'))).toEqual([])
  })
})

describe('what a file is that was found', () => {
  /** How each of these files is told, by its path; `read` for those that are to be read. */
  async function told(files: Record<string, string | Uint8Array>): Promise<Record<string, string>> {
    const cwd = folder({ 'report.md': '' })
    for (const [path, content] of Object.entries(files)) writeFileSync(join(cwd, path), content)
    const { files: read, passed } = await findFiles(['.'], cwd)
    return Object.fromEntries([
      ...read.map((path) => [relative(cwd, path), 'read']),
      ...[...passed].map(([path, { kind, treatment }]) => [relative(cwd, path), `${treatment} ${kind}`]),
    ]) as Record<string, string>
  }

  const docx = docxOf(correctReport())
  // Its first part is stored as it is, so that the first bytes say what it is.
  const type = strToU8('application/vnd.oasis.opendocument.text')
  const openDocument = zipSync({ mimetype: [type, { level: 0 }], 'content.xml': strToU8('<x/>') })
  const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)
  /** An OLE compound file with these entries in its directory. */
  const compound = (...entries: string[]): Buffer => {
    const directory = ['Root Entry', ...entries].map((name) => {
      const entry = Buffer.alloc(128)
      entry.write(name, 'utf16le')
      return entry
    })
    return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(8696), ...directory])
  }

  it('by its name', async () => {
    const names = [
      'a.doc',
      'a.DOCM',
      'a.wps',
      'a.ofd',
      'a.odt',
      'a.rtf',
      'a.mht',
      'a.ceb',
      'a.jpg',
      'a.zip',
      'a.et',
      'a.mp4',
    ]
    expect(await told(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual({
      'report.md': 'read',
      'a.doc': 'read',
      'a.DOCM': 'unchecked docm',
      'a.wps': 'read',
      'a.ofd': 'read',
      'a.odt': 'unchecked odt',
      'a.rtf': 'unchecked rtf',
      'a.mht': 'unchecked mhtml',
      'a.ceb': 'unchecked other-document',
      'a.jpg': 'otherFile picture',
      'a.zip': 'otherFile archive',
      'a.et': 'otherFile spreadsheet',
      'a.mp4': 'otherFile media',
    })
  })

  it('by a name that says that it is a report', async () => {
    const names = ['2023年度报告.jpg', '2023年报（终稿）.xls', '年報.zip', '年度報告.pptx', '年报.bak', '年报']
    const all = await told(Object.fromEntries(names.map((name) => [name, 'x'])))
    expect(names.map((name) => all[name]?.split(' ')[0])).toEqual(names.map(() => 'unchecked'))
  })

  it('by its first bytes, where the name is of no document', async () => {
    expect(
      await told({
        'a.jpg': docx,
        'a.zip': docx,
        b: docx,
        'c.tmp': '%PDF-1.7',
        'd.bin': compound('WordDocument'),
        'e.bin': compound('Workbook'),
        'f.png': '{\\rtf1}',
        'g.xml': '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument/>',
        'h.zip': zipOf({ 'OFD.xml': '<x/>', 'Doc_0/Document.xml': '<x/>' }),
        'i.bin': openDocument,
        'j.bin': jpeg,
        'k.bin': zipOf({ 'a.txt': 'x' }),
        'l.xml': '<x/>',
        LICENSE: 'MIT',
      }),
    ).toEqual({
      'report.md': 'read',
      'a.jpg': 'read',
      'a.zip': 'read',
      b: 'read',
      'c.tmp': 'read',
      'd.bin': 'read',
      'e.bin': 'otherFile spreadsheet',
      'f.png': 'unchecked rtf',
      'g.xml': 'unchecked word-xml',
      'h.zip': 'read',
      'i.bin': 'unchecked odt',
      'j.bin': 'otherFile picture',
      'k.bin': 'otherFile archive',
      'l.xml': 'otherFile unknown',
      LICENSE: 'otherFile unknown',
    })
  })

  it('by the directory of a compound file, and not by its first bytes alone', async () => {
    expect(
      await told({
        'a.xls': compound('Workbook', '\u0005SummaryInformation'),
        'b.xls': compound('Book'),
        'c.xlsx': compound('\u0006DataSpaces', 'EncryptedPackage', 'EncryptionInfo'),
        'd.pptx': compound('EncryptedPackage'),
        'e.msg': compound('__nameid_version1.0', '__properties_version1.0'),
        'f.xls': compound('Workbook', 'MBD0004A1', 'WordDocument'),
        'g.bin': compound('1Table', 'WordDocument', 'ObjectPool', 'Workbook'),
        'h.bin': compound('EncryptedPackage'),
        'i.et': compound('Workbook'),
        '2023年度报告.xlsx': compound('EncryptedPackage'),
        'j.xls': compound('WordDocument'),
      }),
    ).toEqual({
      'report.md': 'read',
      'a.xls': 'otherFile spreadsheet',
      'b.xls': 'otherFile spreadsheet',
      'c.xlsx': 'otherFile spreadsheet',
      'd.pptx': 'otherFile presentation',
      'e.msg': 'otherFile unknown',
      'f.xls': 'otherFile spreadsheet',
      'g.bin': 'read',
      'h.bin': 'unchecked other-document',
      'i.et': 'otherFile spreadsheet',
      '2023年度报告.xlsx': 'read',
      'j.xls': 'read',
    })
  })

  it('nothing, of programs and data and of what a hidden name has', async () => {
    const names = ['a.js', 'package.json', 'b.yaml', 'font.woff2', 'Thumbs.db', '年报.json', '.hidden.doc', '~$x.doc']
    expect(await told(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual({ 'report.md': 'read' })
  })

  it.skipIf(process.platform === 'win32')('a pipe that nobody writes into is not waited for', async () => {
    const cwd = folder({ 'a.md': '' })
    execFileSync('mkfifo', [join(cwd, 'pipe')])
    const { files } = await findFiles(['.'], cwd)
    expect(files).toEqual([join(cwd, 'a.md')])
  })

  // Who may do everything may look into every folder.
  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that cannot be looked into',
    async () => {
      const cwd = folder({ 'a.md': '', 'closed/b.md': '' })
      chmodSync(join(cwd, 'closed'), 0o000)
      const { files } = await findFiles(['.'], cwd)
      chmodSync(join(cwd, 'closed'), 0o700)
      expect(files).toEqual([join(cwd, 'a.md'), join(cwd, 'closed')])
    },
  )
})
