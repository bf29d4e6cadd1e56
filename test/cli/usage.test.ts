import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { call, folder } from './harness.js'

test.each([
  [[], '没有给出要检查的文件。请写上文件、文件夹或通配模式，或用 --stdin 从标准输入读取；用法见 --help'],
  [['extract'], '没有给出要检查的文件。请写上文件、文件夹或通配模式，或用 --stdin 从标准输入读取；用法见 --help'],
  [['--fromat', 'json', 'a.md'], '没有 --fromat 这个选项。是不是想写 --format？'],
  [['extract', '--formt', 'csv'], '没有 --formt 这个选项。是不是想写 --format？'],
  [['-x', 'a.md'], '没有 -x 这个选项。可用选项见 --help'],
  [['a.md', '--format', 'jsno'], '没有“jsno”这种输出格式。是不是想写 json？'],
  [['a.md', '-f', 'sarif:'], '--format 的值“sarif:”冒号后面缺少文件名。请写成 格式:文件，例如 sarif:out.sarif'],
  [
    ['a.md', '-f', 'json', '-f', 'stylish'],
    '有几种格式都要输出到屏幕：json、stylish。只能有一种，其余请写成 格式:文件',
  ],
  [['ruels'], '找不到文件 ruels。是不是想用命令 report-lint rules？'],
  [['a.md', '--rule', 'fee-statement'], /--rule 的值“fee-statement”无效/u],
  [['a.md', '--rule', 'fee-statment: off'], /没有这条规则；是不是“fee-statement”？/u],
  [['a.md', '--rule', 'fee-statement: loud'], /loud/u],
  [['a.md', '--max-warnings', 'many'], '选项 --max-warnings 的值“many”无效。请写 0 或更大的整数'],
  [['a.md', '--fail-on', 'errors'], '选项 --fail-on 的值“errors”无效。可用的值：error、warning、info、incomplete'],
  [['a.md', '--concurrency', '0'], '选项 --concurrency 的值“0”无效。请写 auto、off，或 1 到 999 的整数'],
  [['-c', 'x', 'extract', 'a.md'], /--config 写在了命令 extract 的前面/u],
  [['-c', 'x', 'explain', 'typography'], /命令 explain 没有 --config 这个选项/u],
  [['a.md', '--sarif-kinds', 'pass'], '--sarif-kinds 只与 --format sarif 一起使用。请加上 --format sarif'],
  [['enqueue', 'a.md'], 'report-lint enqueue 缺少 --run。请写上这次检查的名称，例如 --run 2023'],
  [['a.md', '--fix', '--fix-dry-run'], '--fix 不能与 --fix-dry-run 一起使用。请去掉其中之一'],
  [['--stdin', '--fix'], '--fix 不能与 --stdin 一起使用。请去掉其中之一'],
  [['a.md', '--fix-type', 'typography'], '--fix-type 只与 --fix 一起使用。请加上 --fix'],
  [['a.md', '--fix', '--fix-type', 'spelling'], /--fix-type 的值“spelling”无效/u],
  [['a.md', '--update-baseline'], '--update-baseline 只与 --baseline 一起使用。请加上 --baseline'],
  [['a.md', '--baseline', 'none.json'], /none\.json：找不到基线文件/u],
  [['a.md', '--cache-location', 'c'], '--cache-location 只与 --cache 一起使用。请加上 --cache'],
  [['a.md', '--resume', 'none.ndjson'], /--resume 的文件 none\.ndjson：找不到这个文件/u],
  [['a.md', '--resume', 'a.md'], /a\.md：这是要检查的文件/u],
  [['.', '--resume', 'b.log'], '--resume 的文件 b.log 不是 ndjson，没有改动。请写上一次用 --format ndjson 得到的文件'],
  [['a.md', '--config', 'none.json'], /none\.json/u],
  [['a.md', '--print-config', 'a.md'], '--print-config 不能与 a.md 一起使用。请去掉其中之一'],
  [['a.md', '--sarif-kinds', 'fail'], '选项 --sarif-kinds 的值“fail”无效。可用的值：pass、review、notApplicable'],
  [['extract', 'a.md', '-f', 'stylish'], '选项 --format 的值“stylish”无效。可用的值：json、csv'],
  [['a.md', '--format'], '选项 -f, --format <name[:file]> 后面缺少值。请补上，用法见 --help'],
  [
    ['a.md', '--locale', 'fr'],
    '选项 --locale 的值“fr”无效。可用的值：zh-CN、en。option --locale does not take "fr". Use one of: zh-CN, en',
  ],
  [['a.md', '--config', '--quiet'], '选项 -c, --config <file> 后面缺少值。请补上，用法见 --help'],
  [['a.md', '--format', '-q'], '选项 -f, --format <name[:file]> 后面缺少值。请补上，用法见 --help'],
  [['explain', '--locale', '--no-color', 'typography'], '选项 --locale <language> 后面缺少值。请补上，用法见 --help'],
  [['a.md', '--config', '.'], /这是文件夹，不是配置文件/u],
  [['--stdin', 'a.md'], '--stdin 不能与文件一起使用。请去掉其中之一'],
  [['--stdin-filename', 'a.md'], '--stdin-filename 只与 --stdin 一起使用。请加上 --stdin'],
  [[''], '有一个路径是空的。请写上文件、文件夹或通配模式'],
])('wrong call %j is one line on stderr and exit code 2', async (argv, message) => {
  const { code, stdout, stderr } = await call(argv, folder({ 'a.md': 'good', 'b.log': 'x' }))
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  if (typeof message === 'string') expect(stderr).toBe(`report-lint: ${message}\n`)
  else expect(stderr).toMatch(message)
  expect(stderr.split('\n')).toHaveLength(2)
})

test.each([
  ['path', ['a'.repeat(65_537)]],
  ['pattern to be left out', ['a.md', '--ignore-pattern', '*'.repeat(65_537)]],
])('a %s that is too long for a glob is refused', async (_, argv) => {
  const { code, stderr } = await call(argv, folder({ 'a.md': 'good' }))
  expect(code).toBe(2)
  expect(stderr).toBe('report-lint: 有一个路径或模式长65537个字符，最多65536个。请改为较短的模式，或写出文件夹\n')
})

test.each(['', 'extract', 'rules', 'explain', 'init'])(
  '%j refuses every option with an empty value',
  async (command) => {
    const { stdout } = await call([command, '--help'].filter(Boolean), process.cwd(), { columns: 1000 })
    const options = Array.from(stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+) </gmu), ([, name = '']) => name)
    expect(options).toContain('--locale')
    for (const option of options) {
      expect(await call([command, `${option}=`, 'a.md'].filter(Boolean), folder({ 'a.md': 'good' }))).toEqual({
        code: 2,
        stdout: '',
        stderr: `report-lint: 选项 ${option} 的值是空的。请写上值，或去掉这个选项；用法见 --help\n`,
      })
    }
  },
)

test('an exclamation mark alone leaves out no file', async () => {
  const cwd = folder({ 'a.md': 'good', 'c.json': '{ "ignores": ["!"] }' })
  expect((await call(['a.md', '--ignore-pattern', '!', '--config', 'c.json'], cwd)).code).toBe(0)
})

test('leaves a report alone that is named as the output of an earlier run', async () => {
  const cwd = folder({ 'a.md': 'good' })
  expect((await call(['a.md', '--resume', 'a.md', '-f', 'ndjson:a.md'], cwd)).code).toBe(2)
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe('good')
})

test.each([
  [['--locale', 'en'], 'no files given. Name files, folders or globs, or read standard input with --stdin; see --help'],
  [['--locale', 'en', '--colr'], 'unknown option --colr. Did you mean --color?'],
  [['--zzzzzz', '--locale=en'], 'unknown option --zzzzzz. See --help for the options'],
  [['--locale', 'en', 'extract', '-f', 'xml'], 'option --format does not take "xml". Use one of: json, csv'],
  [
    ['--locale', 'zh-CN', '--locale', 'en', '--stdin-filename'],
    'option --stdin-filename <path> needs a value. Add it; see --help',
  ],
])('wrong call %j is said in English', async (argv, message) => {
  expect((await call(argv, folder())).stderr).toBe(`report-lint: ${message}\n`)
})

test('a --locale after -- is a file name, not an option', async () => {
  const { stderr } = await call(['--', '--locale', 'en'], folder())
  expect(stderr.split('\n')[0]).toBe('report-lint: --locale：找不到这个文件或文件夹。请检查路径和名称')
})

test.each([[['-v']], [['--version']], [['--locale', 'en', '--version']]])('%j prints the version', async (argv) => {
  expect(await call(argv, folder())).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' })
})

test.each([[['-h']], [['--help']], [['a.md', '--help']], [['help']]])('%j prints help', async (argv) => {
  const { code, stdout, stderr } = await call(argv, folder())
  expect(stdout).toMatch(/^用法: report-lint \[选项\]/)
  for (const word of ['--format', '--locale', '--stdin-filename', '--no-color', 'extract', '退出码']) {
    expect(stdout).toContain(word)
  }
  expect(stdout).not.toMatch(/Usage|Options:|Commands:|display help/)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test.each([[['extract', '-h']], [['help', 'extract']]])('%j prints help for extract', async (argv) => {
  expect((await call(argv, folder())).stdout).toMatch(/^用法: report-lint extract \[选项\][\s\S]*csv/)
})

test('help is in English with --locale en', async () => {
  const { stdout } = await call(['--locale', 'en', '--help'], folder())
  expect(stdout).toMatch(/^Usage: report-lint \[options\]/)
  expect(stdout).toContain('Exit codes:')
})

test.each([
  [[], '有 2 处问题：', ['rules.overview-lenght：没有这条规则；是不是“overview-length”？', 'typo：']],
  [
    ['--locale', 'en'],
    '2 problems:',
    ['rules.overview-lenght: there is no such rule; did you mean “overview-length”?', 'typo: '],
  ],
])('faults of a configuration are a list with %j', async (flags, head, faults) => {
  const cwd = folder({ 'a.md': 'good', 'bad.json': '{ "typo": 1, "rules": { "overview-lenght": "off" } }' })
  const { code, stdout, stderr } = await call(['a.md', '--config', 'bad.json', ...flags], cwd)
  const [first, ...items] = stderr.trimEnd().split('\n')
  expect(first).toBe(`report-lint: ${head}`)
  expect(items).toEqual(
    faults.map(
      (fault) =>
        expect.stringMatching(new RegExp(`^ {2}- bad\\.json(?:：|: )${fault.replace('?', '\\?')}`, 'u')) as unknown,
    ),
  )
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test('one fault of a configuration is one line', async () => {
  const cwd = folder({ 'a.md': 'good', 'bad.json': '{ "typo": 1 }' })
  expect((await call(['a.md', '--config', 'bad.json'], cwd)).stderr).toMatch(
    /^report-lint: bad\.json：typo：[^\n]+\n$/u,
  )
})
