import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileResult } from '../../../src/model/index.js'
import { faultsOf, fuse, resource, systemOf, unsigned } from '../../../scripts/executable/binary.js'
import { buildPackage, isBuilt } from '../../../scripts/release/build.js'
import { defectiveReports } from '../../support/defects.js'
import { fileForm } from '../../support/formats.js'
import { correctReport } from '../../support/model.js'
import { whyNoExecutable } from './installed.js'

describe.skipIf(whyNoExecutable())('the executable', () => {
  let folder: string
  let program: string
  const caches = (): string => join(folder, 'caches')

  const run = (
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): { status: number | null; stdout: string; stderr: string } =>
    // No Node is on its path.
    spawnSync(program, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: '/nowhere', HOME: folder, XDG_CACHE_HOME: caches(), ...env },
    })

  const verdicts = (args: readonly string[]): Record<string, string> => {
    const { stdout } = run([...args, '-f', 'json'])
    const results = JSON.parse(stdout) as FileResult[]
    return Object.fromEntries(results.map(({ filePath, verdict }) => [filePath.slice(folder.length + 1), verdict]))
  }

  beforeAll(async () => {
    if (!isBuilt()) await buildPackage()
    folder = mkdtempSync(join(tmpdir(), 'report-lint-executable-test-'))
    program = join(folder, 'report-lint')
    execFileSync(process.execPath, ['scripts/executable.mjs', process.execPath, program])
    for (const name of ['docx typed', 'doc typed', 'pdf stroked borders', 'ofd a text object a line']) {
      const { filePath, write } = fileForm(name)
      writeFileSync(join(folder, filePath), write(correctReport()))
    }
    writeFileSync(join(folder, 'wrong.pdf'), fileForm('pdf stroked borders').write(defectiveReports['a wrong cell']))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('checks files of every format, PDF in a process of its own', () => {
    expect(verdicts(['report.docx', 'report.doc', 'report.pdf', 'report.ofd', 'wrong.pdf'])).toEqual({
      'report.docx': 'pass',
      'report.doc': 'pass',
      'report.pdf': 'pass',
      'report.ofd': 'pass',
      'wrong.pdf': 'fail',
    })
  })

  it('checks many files in threads', () => {
    const many = join(folder, 'many')
    mkdirSync(many)
    const content = fileForm('docx typed').write(correctReport())
    for (let index = 0; index < 12; index += 1) writeFileSync(join(many, `${index}.docx`), content)
    expect(Object.values(verdicts(['many', '--concurrency', '2']))).toEqual(Array.from({ length: 12 }, () => 'pass'))
  })

  it('takes a configuration in JavaScript', () => {
    const rules = `{ 'outcome-total': 'off', 'applicant-total': 'off' }`
    writeFileSync(join(folder, 'own.config.mjs'), `export default { rules: ${rules} }\n`)
    const { status, stderr } = run(['--config', 'own.config.mjs', 'wrong.pdf'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('prints what to do where it is called without anything', () => {
    const { status, stdout } = run([])
    expect(stdout).toContain('把报告文件或文件夹拖到这个程序上')
    expect(status).toBe(2)
  })

  it('explains a rule, and says its version', () => {
    expect(run(['explain', 'fee-statement']).stdout).toContain('fee-statement')
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+/u)
  })

  it('keeps its files in one folder of the user', () => {
    run(['--version'])
    const kept = readdirSync(join(caches(), 'report-lint')).filter((name) => name.startsWith('program-'))
    expect(kept).toHaveLength(1)
  })

  it('runs nothing of a folder that others may write into, and leaves nothing where none can be kept', () => {
    const open = join(folder, 'open')
    mkdirSync(join(open, 'report-lint'), { recursive: true })
    chmodSync(join(open, 'report-lint'), 0o777)
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    const { stdout } = run(['report.docx'], { XDG_CACHE_HOME: open, TMPDIR: temporary })
    expect(stdout).toContain('合规 1')
    expect(readdirSync(join(open, 'report-lint'))).toEqual([])
    expect(readdirSync(temporary)).toEqual([])
  })
})

/** The beginning of a Windows program of 64 bits, with a signature at its end, and what follows its header. */
function windowsProgram(rest: Uint8Array, signature = 'signed'): Buffer {
  const header = Buffer.alloc(0x200)
  header.write('MZ')
  header.writeUInt32LE(0x80, 0x3c)
  header.write('PE\0\0', 0x80)
  header.writeUInt16LE(0x8664, 0x84)
  header.writeUInt32LE(header.length + rest.length, 0x80 + 168)
  header.writeUInt32LE(signature.length, 0x80 + 172)
  return Buffer.concat([header, rest, Buffer.from(signature)])
}

describe('what is known of an executable that cannot run here', () => {
  const blob = Buffer.from('the program')
  const contents = Buffer.concat([Buffer.from(`${fuse}:1`), Buffer.from(resource, 'utf16le'), blob])

  it('is nothing wrong where all is in it, and the signature of another is gone', () => {
    const program = windowsProgram(contents)
    expect(faultsOf(unsigned(program), 'win32-x64', blob)).toEqual([])
    expect(unsigned(unsigned(program))).toEqual(unsigned(program))
    expect(faultsOf(program, 'win32-x64', blob)).toEqual(['it has the signature of another'])
  })

  it('is what is missing', () => {
    const empty = windowsProgram(Buffer.from(`${fuse}:0`), '')
    expect(faultsOf(empty, 'linux-arm64', blob)).toEqual([
      'it is for win32-x64',
      'Node is not told that a program is in it',
      'Node is told that no program is in it',
      'nothing in it is called NODE_SEA_BLOB',
      'the program is not in it',
    ])
  })

  it('is the system that this Node was built for', () => {
    const own = `${process.platform}-${process.arch}`
    expect(systemOf(readFileSync(process.execPath))).toBe(process.platform === 'darwin' ? undefined : own)
  })
})
