import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtProgram } from '../support/built.js'
import { callLinter, folder } from './harness.js'

const correct = readFileSync('examples/correct.md', 'utf8')
const isRoot = process.getuid?.() === 0
const nobody = 65534
const code = `import { writeFileSync } from 'node:fs'\nwriteFileSync('RAN', '')\nexport default []\n`
const plugin = `import { writeFileSync } from 'node:fs'\nwriteFileSync('RAN', '')\nexport default { name: 'x', version: '1.0.0', rules: [] }\n`

/** Whether code of the checkout has left its mark where the tests run; the mark goes. */
const here = (files: Record<string, string>): string => folder({ 'a.md': correct, ...files })

describe.skipIf(process.platform === 'win32')('a configuration that others may write to', () => {
  const configs: [string, Record<string, string>][] = [
    ['JavaScript', { 'report-lint.config.mjs': code }],
    ['TypeScript', { 'report-lint.config.ts': code }],
    ['JSON with a plugin', { 'report-lint.config.json': '{ "plugins": ["./p.mjs"] }', 'p.mjs': plugin }],
    ['YAML with a plugin', { 'report-lint.config.yaml': 'plugins: [./p.mjs]', 'p.mjs': plugin }],
    [
      'JSON with a plugin in what it extends',
      { 'report-lint.config.json': '[{ "extends": [{ "plugins": ["./p.mjs"] }] }]', 'p.mjs': plugin },
    ],
  ]
  const ways: [string, (cwd: string, file: string) => void][] = [
    ['the file', (cwd, file) => chmodSync(join(cwd, file), 0o666)],
    ['the folder', (cwd) => chmodSync(cwd, 0o777)],
    ['a folder with a sticky bit', (cwd) => chmodSync(cwd, 0o1777)],
    ...(isRoot
      ? ([
          ['a file of another user', (cwd, file) => chownSync(join(cwd, file), nobody, nobody)],
          ['a checkout of another user', (cwd) => void execFileSync('chown', ['-R', `${nobody}`, cwd])],
          [
            'a file of a group',
            (cwd, file) => {
              chownSync(join(cwd, file), 0, nobody)
              chmodSync(join(cwd, file), 0o664)
            },
          ],
        ] satisfies [string, (cwd: string, file: string) => void][])
      : []),
  ]

  it.each(configs.flatMap(([kind, files]) => ways.map(([way, open]) => ({ kind, files, way, open }))))(
    'does not run: $kind, $way',
    async ({ files, open }) => {
      const cwd = here(files)
      const [file = ''] = Object.keys(files)
      open(cwd, file)
      const { code: exit, stdout, stderr } = await callLinter(['a.md'], cwd)
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
      expect(stderr).toMatch(/^[^\n]*所有者 \d+，权限 \d{4}[^\n]*--config [^\n]*--no-config\n$/u)
      expect(existsSync('RAN')).toBe(false)
    },
  )

  it('is used where the user names it, and done without where he says so', async () => {
    const cwd = here({ 'report-lint.config.mjs': 'export default [{ rules: {} }]' })
    chmodSync(cwd, 0o777)
    expect((await callLinter(['a.md', '-c', 'report-lint.config.mjs'], cwd)).code).toBe(0)
    expect((await callLinter(['a.md', '--no-config'], cwd)).code).toBe(0)
  })

  it('is used where it is data that names no plugin', async () => {
    const cwd = here({ 'report-lint.config.json': '{ "rules": { "report-title": "off" } }' })
    chmodSync(cwd, 0o777)
    chmodSync(join(cwd, 'report-lint.config.json'), 0o666)
    expect((await callLinter(['a.md'], cwd)).code).toBe(0)
  })

  it('does not run through a link to a file that others may write to', async () => {
    const cwd = here({ 'shared/config.mjs': 'export default []' })
    chmodSync(join(cwd, 'shared'), 0o777)
    symlinkSync('shared/config.mjs', join(cwd, 'report-lint.config.mjs'))
    expect((await callLinter(['a.md'], cwd)).stderr).toContain('权限 0777')
  })

  it('runs where only the own group may write', async () => {
    const cwd = here({ 'report-lint.config.mjs': 'export default []' })
    chmodSync(join(cwd, 'report-lint.config.mjs'), 0o664)
    expect((await callLinter(['a.md'], cwd)).code).toBe(0)
  })
})

describe.runIf(isRoot)('a configuration above a folder of another user', () => {
  let program = ''
  beforeAll(async () => {
    program = await builtProgram()
  })

  it('does not run for him where anybody could have put it there, but where root did', () => {
    const cwd = folder({ 'report-lint.config.mjs': 'export default []' })
    mkdirSync(join(cwd, 'his'))
    writeFileSync(join(cwd, 'his/a.md'), correct)
    cpSync(dirname(dirname(program)), join(cwd, 'program'), { recursive: true })
    chownSync(join(cwd, 'his'), nobody, nobody)
    chmodSync(cwd, 0o755)
    const check = (): string =>
      spawnSync(process.execPath, [join(cwd, 'program/dist/cli.js'), 'a.md'], {
        cwd: join(cwd, 'his'),
        uid: nobody,
        gid: nobody,
        env: {},
        encoding: 'utf8',
      }).stderr
    expect(check()).toBe('')
    chownSync(join(cwd, 'report-lint.config.mjs'), 1, 1)
    expect(check()).toContain('所有者 1')
  })
})

describe('a configuration that has no end', () => {
  it.skipIf(process.platform === 'win32').each(['mjs', 'ts', 'json', 'yaml'])(
    'is one line where it is a pipe: %s',
    async (kind) => {
      const cwd = here({})
      execFileSync('mkfifo', [join(cwd, `report-lint.config.${kind}`)])
      const { code: exit, stderr } = await callLinter(['a.md'], cwd)
      expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringMatching(/^[^\n]*管道[^\n]*\n$/u) as string })
    },
  )

  it.each([
    ['json', '['.repeat(200_000)],
    ['json', '{"a":'.repeat(200_000)],
    ['jsonc', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
    ['json', `{"extends":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['yaml', '['.repeat(200_000)],
    ['yaml', '{a: '.repeat(200_000)],
    ['yaml', '- '.repeat(200_000)],
    ['yaml', '? '.repeat(200_000)],
  ])('is one line where it is nested without end: %s, %#', async (kind, content) => {
    const { code: exit, stderr } = await callLinter(['a.md'], here({ [`report-lint.config.${kind}`]: content }))
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: expect.stringMatching(/^[^\n]*嵌套[^\n]*\n$/u) as string })
  })
})
