import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  lstatSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, afterEach, describe, expect, it } from 'vitest'
import { FileError } from '../../src/node/file-error.js'
import { writeFileAtomic } from '../../src/node/write-file.js'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'report-lint-'))))
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const at = (...names: string[]): string => join(folder, ...names)
const asRoot = process.getuid?.() === 0
const posix = process.platform !== 'win32'
const makePipe = 'mkfifo'

async function errorOf(promise: Promise<unknown>): Promise<FileError> {
  const error = await promise.catch((reason: unknown) => reason)
  if (error instanceof FileError) return error
  throw new Error(`There was no FileError but ${String(error)}.`)
}

describe('writeFileAtomic', () => {
  it('writes text and bytes, and makes the folders on the way', async () => {
    await writeFileAtomic(at('结果', '2023', 'a.txt'), '中文')
    await writeFileAtomic(at('结果', '2023', 'b.bin'), Uint8Array.of(0, 255))
    expect(readFileSync(at('结果', '2023', 'a.txt'), 'utf8')).toBe('中文')
    expect([...readFileSync(at('结果', '2023', 'b.bin'))]).toEqual([0, 255])
    expect(readdirSync(at('结果', '2023'))).toEqual(['a.txt', 'b.bin'])
  })

  it('replaces the file that is there, and leaves nothing beside it', async () => {
    writeFileSync(at('a.txt'), 'old and longer')
    await writeFileAtomic(at('a.txt'), 'new')
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it.runIf(posix)('keeps the mode of the file, whatever the mask', async () => {
    writeFileSync(at('a.txt'), 'old')
    chmodSync(at('a.txt'), 0o666)
    await writeFileAtomic(at('a.txt'), 'new')
    expect(statSync(at('a.txt')).mode & 0o777).toBe(0o666)
  })

  it.runIf(posix)('follows a link', async () => {
    mkdirSync(at('far'))
    writeFileSync(at('far', 'a.txt'), 'old')
    symlinkSync(at('far', 'a.txt'), at('link.txt'))
    await writeFileAtomic(at('link.txt'), 'new')
    expect(readFileSync(at('far', 'a.txt'), 'utf8')).toBe('new')
    expect(lstatSync(at('link.txt')).isSymbolicLink()).toBe(true)
  })

  it('takes a name as long as the file system does', async () => {
    const name = `${'报'.repeat(84)}.md`
    await writeFileAtomic(at(name), 'x')
    expect(readdirSync(folder)).toEqual([name])
  })

  it.runIf(posix)('writes into a pipe without replacing it', async () => {
    execFileSync(makePipe, [at('pipe')])
    const reading = import('node:fs/promises').then(({ readFile }) => readFile(at('pipe'), 'utf8'))
    await writeFileAtomic(at('pipe'), 'through')
    expect(await reading).toBe('through')
    expect(statSync(at('pipe')).isFIFO()).toBe(true)
  })

  it('leaves the file as it was when it is no longer good to replace it', async () => {
    writeFileSync(at('a.txt'), 'old')
    const reason = { zh: '改过', en: 'changed' }
    const error = await errorOf(
      writeFileAtomic(at('a.txt'), 'new', () => Promise.reject(new FileError(at('a.txt'), reason))),
    )
    expect(error.reason).toEqual(reason)
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  it('names a folder in place of a file', async () => {
    mkdirSync(at('results'))
    const { reason, path } = await errorOf(writeFileAtomic(at('results'), 'x'))
    expect(path).toBe(at('results'))
    expect(reason.en).toBe(`${at('results')}: this is a folder. Name a file`)
    expect(reason.zh).toContain('这是文件夹')
  })

  it.each([[['a.txt', 'b.txt']], [['a.txt', 'b', 'c.txt']]])('names a file in place of a folder: %j', async (names) => {
    writeFileSync(at('a.txt'), 'x')
    const { reason } = await errorOf(writeFileAtomic(at(...names), 'x'))
    expect(reason.en).toContain('a part of the path is a file, not a folder')
  })

  it('names a name that is too long', async () => {
    const { reason } = await errorOf(writeFileAtomic(at('x'.repeat(300)), 'x'))
    expect(reason.en).toContain('the name is too long')
  })

  it.skipIf(asRoot || !posix)('does not replace a file that may not be written', async () => {
    writeFileSync(at('a.txt'), 'old', { mode: 0o444 })
    const { reason } = await errorOf(writeFileAtomic(at('a.txt'), 'new'))
    expect(reason.en).toContain('no permission')
    expect(readFileSync(at('a.txt'), 'utf8')).toBe('old')
  })

  it.runIf(process.platform === 'linux')('says that a disk is full', async () => {
    const { reason } = await errorOf(writeFileAtomic('/dev/full', 'x'))
    expect(reason.en).toContain('the disk is full')
  })
})
