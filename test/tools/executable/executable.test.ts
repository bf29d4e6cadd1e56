import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileResult } from '../../../src/model/index.js'
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
