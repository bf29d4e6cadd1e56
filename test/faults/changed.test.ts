import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { builtProgram } from '../support/built.js'
import { folderWith } from '../support/folder.js'
import { call, reports } from './program.js'

let program = ''
beforeAll(async () => {
  program = await builtProgram()
})

/** The program loads a formatter once it has listed the files, and before it reads the first of them. */
const formatterThat = (does: string): string => `import * as fs from 'node:fs'; ${does}; export default () => ''`

/** What becomes of reports once the program has listed them. */
const changes = {
  each: "fs.rmSync('b.md'); fs.rmSync('c.md'); fs.mkdirSync('c.md')",
  vanishWithFolder: "fs.rmSync('sub', { recursive: true })",
  forbid: "fs.chmodSync('b.md', 0)",
}

const files = {
  'a.md': reports.faulty,
  'b.md': reports.correct,
  'c.md': reports.correct,
  'sub/d.md': reports.faulty,
  'z.md': reports.correct,
}

/** A folder of reports of which some change as soon as the program has listed them. */
const changing = (change: keyof typeof changes): string =>
  folderWith({ ...files, 'change.mjs': formatterThat(changes[change]) })

/** Quiet, since what is written is not what is looked at here. */
const argv = (options: readonly string[]): string[] => [
  '.',
  '-f',
  './change.mjs:out',
  '-f',
  'json',
  '--quiet',
  ...options,
]

const verdicts = (stdout: string, cwd: string): [string, string][] =>
  (JSON.parse(stdout) as LintResult[]).map(({ filePath, verdict }) => [
    filePath.slice(cwd.length + 1).replaceAll('\\', '/'),
    verdict,
  ])

const waysToRead = [[[]], [['--concurrency', 'off']], [['--concurrency', '2']], [['--cache']], [['--fix']]]

describe('a report that changes between listing and reading', () => {
  it.each(waysToRead)('is said to be gone, or a folder, and the others are checked: %j', (options) => {
    const cwd = changing('each')
    const { code, stdout, stderr } = call(program, argv(options), cwd)
    const [gone, folder, ...others] = stderr.trimEnd().split('\n')
    expect(gone).toBe('report-lint: b.md：找不到这个文件或文件夹。请检查路径和名称')
    expect(folder).toMatch(
      process.platform === 'win32' ? /^report-lint: c\.md：/u : /^report-lint: c\.md：这是文件夹，不是文件。/u,
    )
    expect(others).toEqual([])
    expect(verdicts(stdout, cwd)).toEqual([
      ['a.md', 'fail'],
      ['b.md', 'incomplete'],
      ['c.md', 'incomplete'],
      ['sub/d.md', 'fail'],
      ['z.md', 'pass'],
    ])
    expect(code).toBe(2)
  })

  it('is said to be gone where its folder is', () => {
    const cwd = changing('vanishWithFolder')
    const { code, stdout, stderr } = call(program, argv([]), cwd)
    expect(stderr).toBe('report-lint: sub/d.md：找不到这个文件或文件夹。请检查路径和名称\n')
    expect(verdicts(stdout, cwd).map(([, verdict]) => verdict)).toEqual(['fail', 'pass', 'pass', 'incomplete', 'pass'])
    expect(code).toBe(2)
  })

  it('does not lose what the baseline knows of it', () => {
    const cwd = changing('vanishWithFolder')
    call(program, ['a.md', 'sub', '--baseline', 'known.json', '--update-baseline'], cwd)
    const known = readFileSync(join(cwd, 'known.json'), 'utf8')
    const { code } = call(program, argv(['--baseline', 'known.json', '--update-baseline']), cwd)
    expect(known).toContain('sub/d.md')
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toBe(known)
    expect(code).toBe(2)
  })
})

// No file is forbidden to root: the program runs as somebody else then.
const nobody = { uid: 65_534, gid: 65_534 }
const isRoot = process.getuid?.() === 0
const asSomebody = (file: string, given: readonly string[], cwd: string) =>
  spawnSync(file, given, { cwd, encoding: 'utf8', ...(isRoot && nobody) })
let mayRun = false

describe.runIf(process.platform !== 'win32')('a report that may no longer be read', () => {
  beforeAll(() => {
    mayRun = asSomebody(process.execPath, [program, '--version'], '/').status === 0
  })

  it.for(waysToRead)('is said to be forbidden, and the others are checked: %j', ([options], { skip }) => {
    skip(!mayRun, 'the program lies where only root may read')
    const cwd = changing('forbid')
    for (const name of ['', ...readdirSync(cwd, { recursive: true, encoding: 'utf8' })]) {
      if (isRoot) chownSync(join(cwd, name), nobody.uid, nobody.gid)
    }
    const { status, stdout, stderr } = asSomebody(process.execPath, [program, ...argv(options ?? [])], cwd)
    chmodSync(join(cwd, 'b.md'), 0o600)
    expect(stderr).toBe('report-lint: b.md：无法读取（EACCES）。请检查访问权限，以及文件是否被其他程序占用\n')
    expect(verdicts(stdout, cwd).map(([, verdict]) => verdict)).toEqual(['fail', 'incomplete', 'pass', 'fail', 'pass'])
    expect(status).toBe(2)
  })
})
