import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { report } from '../../src/testing.js'
import { docxOf } from '../support/docx.js'
import { correctReport } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'
import { installPackage, type Installed, type Ran } from './installed.js'

let installed: Installed
beforeAll(() => {
  installed = installPackage()
}, 240_000)

afterAll(() => installed.remove())

const fine = (stdout: unknown): Ran => ({ status: 0, stderr: '', stdout: stdout as string })
const entries = ['report-lint', 'report-lint/testing', 'report-lint/browser', 'report-lint/unified']

/** What a person may import from each entry. */
const program = `
  const { lint, createLinter, loadFormatter } = main
  const { verdict, messages } = await lint(testing.report())
  const format = await (await loadFormatter('json'))([])
  const inBrowser = await browser.lint(testing.report())
  console.log(JSON.stringify([verdict, messages.length, format.trim(), inBrowser.verdict, typeof unified.default]))
`
const printed = fine('["pass",0,"[]","pass","function"]\n')

describe('the package', () => {
  it('is clean to publint', async () => {
    const tarball = readFileSync(installed.tarball)
    const content = tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength)
    const { messages, pkg } = await publint({ pack: { tarball: content }, level: 'suggestion', strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  }, 60_000)

  it('has types that every resolution finds', () => {
    const attw = resolve('node_modules/@arethetypeswrong/cli/dist/index.js')
    // It is an ES module only, which CommonJS can require.
    const options = ['--profile', 'node16', '--ignore-rules', 'cjs-resolves-to-esm', '--format', 'ascii', '--no-emoji']
    const { status, stdout } = installed.node([attw, installed.tarball, ...options])
    expect(status, stdout).toBe(0)
  }, 120_000)
})

describe('the files of the package', () => {
  const folder = (): string => join(installed.project, 'node_modules/report-lint/dist')
  /** The file that a module of the sources went to. */
  const fileOf = (module: string): string | undefined =>
    readdirSync(folder()).find(
      (name) => name.endsWith('.js') && readFileSync(join(folder(), name), 'utf8').includes(`\n// ${module}\n`),
    )

  it.each([
    'src/rules/index.ts',
    'src/node/lint-source.ts',
    'src/formatters/stylish.ts',
    'src/parse/read/lines/text.ts',
  ])('hold %s beside all that every check needs', (module) => {
    expect(fileOf(module)).toBe(fileOf('src/parse/parse.ts'))
    expect(fileOf(module)).toBeDefined()
  })

  it.each(['src/parse/read/docx/read.ts', 'src/formatters/sarif.ts', 'src/node/worker-pool.ts', 'src/cli/program.ts'])(
    'hold %s apart from it',
    (module) => {
      expect(fileOf(module)).not.toBe(fileOf('src/parse/parse.ts'))
      expect(fileOf(module)).toBeDefined()
    },
  )
})

describe('in a project', () => {
  it('is imported by an ES module', () => {
    const names = ['main', 'testing', 'browser', 'unified']
    const imports = entries.map((entry, index) => `import * as ${names[index]!} from '${entry}'`)
    expect(installed.node(['--input-type=module', '-e', [...imports, program].join('\n')])).toEqual(printed)
  })

  it('is required by CommonJS', () => {
    const names = ['main', 'testing', 'browser', 'unified']
    const required = entries.map((entry, index) => `const ${names[index]!} = require('${entry}')`)
    const body = `${required.join('\n')}\n;(async () => {${program}})()`
    expect(installed.node(['--input-type=commonjs', '-e', body])).toEqual(printed)
  })

  it('gives its schema and its manifest', () => {
    const body = `
      const { title, type } = require('report-lint/config.schema.json')
      console.log(require('report-lint/package.json').name, typeof require.resolve('report-lint/config.schema.json'))
    `
    expect(installed.node(['--input-type=commonjs', '-e', body])).toEqual(fine('report-lint string\n'))
  })

  it.each([
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ])(
    'is known to TypeScript with moduleResolution $moduleResolution',
    (options) => {
      installed.write('use.ts', typed)
      installed.write(
        'tsconfig.json',
        JSON.stringify({
          compilerOptions: { ...options, target: 'es2023', strict: true, noEmit: true, types: [], skipLibCheck: false },
          files: ['use.ts'],
        }),
      )
      expect(installed.node([resolve('node_modules/typescript/lib/tsc.js'), '-p', '.'])).toEqual(fine(''))
    },
    60_000,
  )

  it('ends when a file in a format that is unpacked has been checked', () => {
    installed.write('a.md', report())
    const docx = Buffer.from(docxOf(correctReport())).toString('base64')
    const body = `
      import { writeFileSync } from 'node:fs'
      import { createLinter } from 'report-lint'
      writeFileSync('a.docx', Buffer.from('${docx}', 'base64'))
      const linter = await createLinter()
      console.log((await linter.lintFile('a.docx')).verdict, (await linter.lintFile('a.md')).verdict)
    `
    expect(installed.node(['--input-type=module', '-e', body])).toEqual(fine('pass pass\n'))
  })
})

describe('the examples', () => {
  const example = (path: string): string => join(installed.project, path)

  it('of the library check files', () => {
    cpSync('examples/library', example('library'), { recursive: true })
    installed.write('faulty.md', report({ cells: { 'requests/outcomeTotal/total': 99 } }))
    expect(installed.node(['library/check.js', 'faulty.md'])).toMatchObject({
      status: 1,
      stderr: '',
      stdout: expect.stringContaining('outcome-total') as unknown,
    })
  })

  it('of the library fix a text', () => {
    cpSync('examples/library', example('library'), { recursive: true })
    const source = report({ sections: { problems: ['主要问题是,解读不够丰富。下一步改进。'] } })
    expect(installed.node(['library/fix.js'], { input: source })).toEqual(fine(source.replace('是,', '是，')))
  })

  it('of a plugin pass their own tests', () => {
    cpSync('examples/plugin', example('plugin'), { recursive: true })
    const { status, stdout } = installed.node(['--test', '--test-reporter=tap'], { cwd: example('plugin') })
    expect({ status, failed: /^# fail (\d+)$/mu.exec(stdout)?.[1] }).toEqual({ status: 0, failed: '0' })
  })

  it('of a plugin are used by the command', () => {
    cpSync('examples/plugin', example('plugin'), { recursive: true })
    installed.write('report-lint.config.json', '{ "plugins": ["./plugin/index.js"], "extends": "hailan/recommended" }')
    installed.write('a.md', report())
    const { status, stdout } = installed.node(['node_modules/report-lint/dist/cli.js', '--format', 'json', 'a.md'])
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[]
    expect({ status, ids: result?.messages.map(({ ruleId }) => ruleId).sort() }).toEqual({
      status: 1,
      ids: ['hailan/contact-telephone', 'hailan/required-sections', 'hailan/required-statements'],
    })
  })
})

describe('the job that init writes', () => {
  const repository = mkdtempSync(join(tmpdir(), 'report-lint-repository-'))
  const caches = join(repository, '.caches')
  const workflow = '.github/workflows/report-lint.yml'

  afterAll(() => rmSync(repository, { recursive: true, force: true, maxRetries: 5 }))

  /** Runs the one command of the job as GitHub does, with the packed package in the place of the published one. */
  function runJob(): { status: number | null; stdout: string; stderr: string } {
    const { jobs } = parse(readFileSync(join(repository, workflow), 'utf8')) as {
      jobs: Record<string, { steps: { run?: string }[] }>
    }
    const [command, ...others] = jobs['report-lint']!.steps.flatMap(({ run }) => run ?? [])
    expect(others).toEqual([])
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(command).toContain(`report-lint@${version}`)
    return spawnSync('bash', ['-e', '-c', command!.replace(`report-lint@${version}`, installed.tarball)], {
      cwd: repository,
      encoding: 'utf8',
      env: {
        ...process.env,
        XDG_CACHE_HOME: caches,
        npm_config_prefer_offline: 'true',
        npm_config_ignore_scripts: 'true',
        npm_config_loglevel: 'error',
      },
    })
  }

  /** npx keeps what it has installed; what these tests had installed goes again. */
  const { stdout: npmCache } = spawnSync('npm', ['config', 'get', 'cache'], {
    encoding: 'utf8',
    // npm is a script that only a shell finds on Windows.
    shell: process.platform === 'win32',
  })
  const kept = join(npmCache.trim(), '_npx')
  const installations = (): string[] => (existsSync(kept) ? readdirSync(kept) : [])
  const before = installations()
  afterAll(() => {
    for (const name of installations())
      if (!before.includes(name)) rmSync(join(kept, name), { recursive: true, force: true })
  })

  it('is green on a repository with correct reports and a README, and red with a faulty one', () => {
    const cli = join(installed.project, 'node_modules/report-lint/dist/cli.js')
    writeFileSync(join(repository, 'README.md'), '# 年度报告\n\n本仓库存放年度报告。\n')
    writeFileSync(join(repository, '2023年度报告.docx'), docxOf(correctReport()))
    writeFileSync(join(repository, '2023年度报告.pdf'), pdfOf(correctReport()))
    expect(installed.node([cli, 'init'], { cwd: repository })).toMatchObject({ status: 0, stderr: '' })
    const green = runJob()
    expect(green).toMatchObject({ status: 0, stdout: '::notice title=不是年度报告::1 个\n' })
    writeFileSync(join(repository, 'faulty.md'), report({ cells: { 'requests/outcomeTotal/total': 99 } }))
    const red = runJob()
    expect(red.status).toBe(1)
    expect(red.stdout).toMatch(/^::error file=faulty\.md,.*title=outcome-total/mu)
  })
})

describe('a folder, told by the command without what reads PDF', () => {
  it('is not green over what was not read', () => {
    const folder = join(installed.project, 'folder')
    mkdirSync(folder)
    for (const name of ['a.doc', 'b.wps', 'c.ofd', 'd.odt', 'e.rtf']) writeFileSync(join(folder, name), 'x')
    writeFileSync(join(folder, 'f.pdf'), pdfOf(correctReport()))
    writeFileSync(join(folder, '2023年度报告.docx'), docxOf(correctReport()))
    const { status, stdout } = installed.node(['node_modules/report-lint/dist/cli.cjs', 'folder', '--no-config'])
    expect(status).toBe(2)
    expect(stdout.match(/^未检查：/gmu)).toHaveLength(6)
    expect(stdout).toMatch(/^未检查：PDF 1 个；读取 PDF 需要另外安装 unpdf/mu)
    expect(stdout).toContain('共 7 个文件：合规 1，不合规 0，需人工核对 0，未检查 6\n')
  })
})

/** Programs of a guide, by the names of their files. */
const programsOf = (guide: string): [string, string][] =>
  Array.from(
    readFileSync(`docs/guides/${guide}.md`, 'utf8').matchAll(/^```(?:js|json) (\S+)\n([\s\S]*?)^```$/gmu),
    ([, name = '', content = '']) => [name, content],
  )

describe('the guides', () => {
  const folder = (guide: string): string => join(installed.project, guide)
  const write = (guide: string): string[] => {
    mkdirSync(join(folder(guide), 'reports'), { recursive: true })
    writeFileSync(join(folder(guide), 'reports/a.md'), report())
    const programs = programsOf(guide)
    for (const [name, content] of programs) writeFileSync(join(folder(guide), name), content)
    return programs.map(([name]) => name)
  }

  it.each(['library', 'library.zh-CN'])('of the library runs: %s', (guide) => {
    const ran = write(guide).map((name) => ({ name, ...installed.node([name], { cwd: folder(guide) }) }))
    expect(ran).toMatchObject([
      { name: 'text.js', status: 0, stderr: '', stdout: expect.stringMatching(/^fail\n\d+ \d+ error /u) as unknown },
      { name: 'files.js', status: 0, stderr: '', stdout: `${join(folder(guide), 'reports/a.md')} pass\n` },
      { name: 'output.js', status: 0, stderr: '', stdout: '' },
      { name: 'fixes.js', status: 0, stderr: '', stdout: expect.stringContaining('推进公开，成效') as unknown },
    ])
  })

  it.each(['plugins', 'plugins.zh-CN'])('of plugins runs: %s', (guide) => {
    expect(write(guide)).toEqual(['report-lint.config.json', 'plugin.js', 'plugin.test.js'])
    const cli = join(installed.project, 'node_modules/report-lint/dist/cli.js')
    const { stdout } = installed.node([cli, '--format', 'json', 'reports'], { cwd: folder(guide) })
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[]; reasons: object }[]
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([
      'hailan/contact-telephone',
      'hailan/required-sections',
      'hailan/required-statements',
    ])
    expect(result?.reasons).toEqual({ 'hailan/deadline': ['没有找到落款日期'] })
    const tested = installed.node(['--test', '--test-reporter=tap'], { cwd: folder(guide) })
    expect(tested).toMatchObject({ status: 0, stdout: expect.stringMatching(/^# pass [4-9]$/mu) as unknown })
  })

  it('of plugins shows a reader that reads', () => {
    write('plugins')
    writeFileSync(join(folder('plugins'), 'reports/b.letter'), report({ format: 'text' }))
    const cli = join(installed.project, 'node_modules/report-lint/dist/cli.js')
    const { stdout } = installed.node([cli, '--format', 'json', 'reports/b.letter'], { cwd: folder('plugins') })
    expect(JSON.parse(stdout)).toMatchObject([{ report: { format: 'letter', year: 2023 } }])
  })

  it('of unified runs', () => {
    for (const name of ['unified', 'remark-parse', 'remark-gfm', 'vfile']) {
      const link = join(installed.project, 'node_modules', name)
      if (!existsSync(link)) symlinkSync(resolve('node_modules', name), link, 'junction')
    }
    write('unified')
    const { status, stdout, stderr } = installed.node(['unified.js'], { cwd: folder('unified') })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^report\.md:\d+:\d+(?:-\d+:\d+)?: /u)
  })
})

describe('compiled code', () => {
  const cli = 'node_modules/report-lint/dist/cli.js'
  const without = { NODE_DISABLE_COMPILE_CACHE: '1' }
  const folder = (): string => join(installed.caches, 'report-lint')
  const args = ['a.md', '-f', 'json', '--no-config']
  const kept = (): string[] =>
    existsSync(folder()) ? readdirSync(folder()).filter((name) => name.includes('.code')) : []
  const forget = (): void => rmSync(folder(), { recursive: true, force: true })
  const check = (env?: NodeJS.ProcessEnv): Ran => installed.node([cli, ...args], env && { env })

  beforeAll(() => installed.write('a.md', report({ year: 2023 })))

  it('is kept by the first run, for its user alone, and changes nothing', () => {
    forget()
    const first = check()
    const [name, ...others] = kept()
    expect({ status: first.status, stderr: first.stderr, others }).toEqual({ status: 0, stderr: '', others: [] })
    const path = join(folder(), name!)
    const before = statSync(path)
    expect(process.platform === 'win32' ? 0o600 : before.mode & 0o777).toBe(0o600)
    expect(check()).toEqual(first)
    expect(statSync(path).mtimeMs).toBe(before.mtimeMs)
    expect(check(without)).toEqual(first)
  })

  it.each([
    ['nothing', () => Buffer.alloc(0)],
    ['a few bytes', () => Buffer.from('code')],
    ['a half', (code: Buffer) => code.subarray(0, code.length / 2)],
    ['another byte at the beginning', (code: Buffer) => damaged(code, 9)],
    ['another byte in the middle', (code: Buffer) => damaged(code, code.length / 2)],
    ['another byte at the end', (code: Buffer) => damaged(code, code.length - 1)],
  ])('of which there is %s is not run but written anew', (_, change) => {
    const first = check()
    const path = join(folder(), kept()[0]!)
    const broken = change(readFileSync(path))
    writeFileSync(path, broken)
    expect(check()).toEqual(first)
    expect(readFileSync(path).equals(broken)).toBe(false)
    expect(check()).toEqual(first)
  })

  it('of other flags of V8 is not run', () => {
    const first = check()
    expect(installed.node(['--no-opt', cli, ...args])).toEqual(first)
    expect(check()).toEqual(first)
  })

  it('that nobody has written for a month goes', () => {
    forget()
    check()
    const [own] = kept()
    const names = ['0000000000000000-1.code', '0000000000000000-2.code', `${own!}.99999`]
    for (const name of names) writeFileSync(join(folder(), name), '')
    for (const name of names.slice(1)) utimesSync(join(folder(), name), 0, 0)
    rmSync(join(folder(), own!))
    check()
    expect(kept().sort()).toEqual([own, names[0]].sort())
  })

  it.skipIf(process.platform === 'win32')('that others may have written is not run', () => {
    forget()
    const first = check()
    const path = join(folder(), kept()[0]!)
    const other = readFileSync(path)
    chmodSync(path, 0o666)
    expect(check()).toEqual(first)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    chmodSync(folder(), 0o777)
    writeFileSync(path, other.subarray(0, 9))
    expect(check()).toEqual(first)
    expect(readFileSync(path)).toHaveLength(9)
    chmodSync(folder(), 0o700)
  })

  it.skipIf(process.platform === 'win32')('is not waited for where a pipe is in its place', () => {
    forget()
    const first = check()
    const path = join(folder(), kept()[0]!)
    rmSync(path)
    expect(spawnSync('mkfifo', [path]).status).toBe(0)
    expect(check()).toEqual(first)
    expect(statSync(path).isFile()).toBe(true)
  })

  it.each([
    ['where the folder cannot be', { XDG_CACHE_HOME: resolve('package.json') }],
    ['where the user has no home', { XDG_CACHE_HOME: undefined, HOME: undefined, USERPROFILE: undefined }],
    ['where that is switched off', without],
  ])('is not kept %s', (_, env) => {
    forget()
    expect(check(env)).toEqual(check())
    forget()
    check(env)
    expect(kept()).toEqual([])
  })

  it.each([
    ['--version'],
    ['--help'],
    ['help'],
    ['--help', 'a.md'],
    ['rules'],
    ['explain', 'typography'],
    ['missing.md'],
  ])('is not kept by a run that checks nothing: %s', (...args) => {
    forget()
    installed.node([cli, ...args])
    expect(kept()).toEqual([])
  })

  it.each(['md', 'txt', 'html', 'docx'] as const)(
    'reads a file of %s as the modules do',
    (extension) => {
      const path = `compiled.${extension}`
      const format = { md: 'markdown', txt: 'text', html: 'html', docx: 'docx' } as const
      const content = extension === 'docx' ? docxOf(correctReport()) : report({ format: format[extension] as 'text' })
      writeFileSync(join(installed.project, path), content)
      for (const output of ['stylish', 'json', 'html', 'sarif', 'ndjson', 'json:out.json', 'ndjson:out.ndjson']) {
        const call = [cli, path, '-f', output]
        expect(installed.node(call)).toEqual(installed.node(call, { env: without }))
      }
    },
    60_000,
  )

  it('is the same library to a plugin', () => {
    mkdirSync(join(installed.project, 'own'), { recursive: true })
    installed.write(
      'own/plugin.js',
      `import { definePlugin, defineReader, InputError } from 'report-lint'
       const read = () => { throw new InputError('corrupt', { zh: '信', en: 'letter' }) }
       export default definePlugin({ name: 'own', readers: [defineReader({ format: 'letter', extensions: ['.letter'], read })] })`,
    )
    installed.write('own/report-lint.config.json', '{ "plugins": ["./plugin.js"] }')
    installed.write('own/a.letter', '甲')
    const call = [join(installed.project, cli), 'a.letter', '-f', 'json']
    const ran = installed.node(call, { cwd: join(installed.project, 'own') })
    expect(JSON.parse(ran.stdout)).toMatchObject([{ messages: [{ code: 'corrupt', message: '信' }] }])
    expect(installed.node(call, { cwd: join(installed.project, 'own'), env: without })).toEqual(ran)
  })
})

function damaged(code: Buffer, at: number): Buffer {
  const other = Buffer.from(code)
  other[Math.floor(at)]! ^= 0x55
  return other
}

const typed = `
import {
  createLinter, defineConfig, defineEdition, definePlugin, defineReader, defineRule, lint, lintFiles, loadConfig,
  loadFormatter, parseReport, type Linter, type LintResult, type Report,
} from 'report-lint'
import { lint as lintInBrowser } from 'report-lint/browser'
import { report, testRule } from 'report-lint/testing'
import reportLint from 'report-lint/unified'

const rule = defineRule({
  id: 'a-rule',
  level: 'warning',
  duty: { zh: '标题', en: 'title' },
  clause: [],
  requires: ['title'],
  messages: { found: '标题“{title}”' },
  en: { found: 'the title “{title}”' },
  check: ({ title }, context) => context.report('found', { at: title, data: { title: title.value } }),
})
const reader = defineReader({
  format: 'letter',
  extensions: ['.letter'],
  read: (bytes) => {
    const source = new TextDecoder().decode(bytes)
    return { source, blocks: [{ type: 'line', text: { text: source, start: 0, end: source.length } }] }
  },
})
const edition = defineEdition({ id: 'here-2021', extends: '2021', deadline: { month: 1, day: 31, basis: '〔2023〕2号' } })
const plugin = definePlugin({ name: 'here', rules: [rule], readers: [reader], editions: [edition] })
const config = defineConfig({ plugins: [plugin], rules: { 'overview-length': 'off', 'here/a-rule': 'error' } })
// @ts-expect-error -- a level that there is not
defineConfig({ rules: { 'overview-length': 'loud' } })
testRule(rule, { valid: [report()], invalid: [] }, { describe: (_, tests) => tests(), it: () => undefined })

export const run = async (): Promise<[Linter, LintResult, Report, string | Uint8Array]> => {
  const linter = await createLinter(config)
  for await (const { messages } of lintFiles(['.'], { config })) messages.at(0)?.ruleId?.toUpperCase()
  await loadConfig({ cwd: '/' })
  await lintInBrowser('')
  reportLint({ config })
  return [linter, await lint(''), await parseReport(''), await (await loadFormatter('json'))([])]
}
`
