import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../../src/parse/limits.js'
import { checkFiles, filesIn } from '../../../../src/parse/read/packed/packed-files.js'
import { toGb18030 } from '../../../support/encodings.js'
import { type ZipFile, zipFile } from '../../../support/zip.js'

const paths = (...files: ZipFile[]): string[] => filesIn(zipFile(files), defaultLimits).map(({ path }) => path)

function refusal(bytes: Uint8Array, limits = {}): unknown {
  try {
    checkFiles(bytes, { ...defaultLimits, ...limits })
  } catch (error) {
    return (error as { code?: unknown }).code
  }
  return 'read'
}

describe('the files in an archive', () => {
  it('have their paths and contents', () => {
    const files = filesIn(
      zipFile([
        { name: 'a.md', content: '甲' },
        { name: 'b/c.md', content: '乙' },
      ]),
      defaultLimits,
    )
    expect(files.map(({ path, read }) => [path, new TextDecoder().decode(read())])).toEqual([
      ['a.md', '甲'],
      ['b/c.md', '乙'],
    ])
  })

  it.each<[string, ZipFile]>([
    ['UTF-8 that says so', { name: '各单位/年报.docx' }],
    ['GBK from Windows', { name: toGb18030('各单位/年报.docx'), flags: 0 }],
    ['UTF-8 from another system that does not say so', { name: '各单位/年报.docx', flags: 0, system: 3 }],
    ['GBK from another system', { name: toGb18030('各单位/年报.docx'), flags: 0, system: 3 }],
    ['back slashes', { name: '各单位\\年报.docx' }],
  ])('have names in %s', (_, file) => {
    expect(paths(file)).toEqual(['各单位/年报.docx'])
  })

  it('are no folders, and nothing that systems leave behind', () => {
    const names = ['a/', '__MACOSX/a.docx', 'a/.DS_Store', 'a/~$b.docx', 'a/b.docx']
    expect(paths(...names.map((name) => ({ name })))).toEqual(['a/b.docx'])
  })
})

describe('an archive is refused', () => {
  it.each<[string, ZipFile[], string]>([
    ['an archive in it', [{ name: 'a.md' }, { name: 'b.zip' }], 'unsupported-format'],
    ['one of another kind in it', [{ name: 'b.RAR' }], 'unsupported-format'],
    ['a link in it', [{ name: 'a.md', content: '/etc/passwd', system: 3, mode: 0o120777 }], 'unsafe-archive'],
    ['a path from the root', [{ name: '/a.md' }], 'unsafe-archive'],
    ['a path from a disk', [{ name: 'C:\\a.md' }], 'unsafe-archive'],
    ['a step out of it', [{ name: 'a/../../b.md' }], 'unsafe-archive'],
    ['a step out of it with back slashes', [{ name: '..\\b.md' }], 'unsafe-archive'],
    ['a control character', [{ name: 'a\u0000.md' }], 'unsafe-archive'],
    ['a file without a name', [{ name: '' }], 'unsafe-archive'],
    ['two files of one name', [{ name: 'a.md' }, { name: 'a.md' }], 'unsafe-archive'],
    ['names that differ by case', [{ name: 'a.md' }, { name: 'A.md' }], 'unsafe-archive'],
    ['names that differ by slashes', [{ name: 'b/a.md' }, { name: 'b\\a.md' }], 'unsafe-archive'],
    ['a password', [{ name: 'a.md', flags: 0x801 }], 'encrypted'],
  ])('for %s', (_, files, code) => {
    expect(refusal(zipFile(files))).toBe(code)
  })

  it('for a password, with what to do about an archive', () => {
    const bytes = zipFile([{ name: 'a.md', flags: 0x801 }])
    expect(() => checkFiles(bytes, defaultLimits)).toThrow(/“a\.md”.*Unpack it with the password/u)
  })

  it('where its files are too large together', () => {
    const files = ['a.md', 'b.md', 'c.md'].map((name) => ({ name, content: 'x'.repeat(1_000) }))
    expect(refusal(zipFile(files), { bytes: 2_500 })).toBe('limit-inflated')
    expect(refusal(zipFile(files), { bytes: 3_500 })).toBe('read')
  })

  it('where they are too many', () => {
    expect(refusal(zipFile([{ name: 'a' }, { name: 'b' }]), { entries: 1 })).toBe('limit-entries')
  })
})
