import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { LintResult } from '../../src/model/index.js'
import { docxOf } from '../support/docx.js'
import { correctReport } from '../support/model.js'
import { call, callLinter, folder } from './harness.js'

const faulty = readFileSync('examples/faulty.md', 'utf8')
const correct = readFileSync('examples/correct.md', 'utf8')

/** Rules that have findings in JSON output. */
const rulesIn = (stdout: string): (string | null)[] =>
  (JSON.parse(stdout) as LintResult[]).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))

/** What each option of the lint command does, shown on real reports. An option without a case fails the last test. */
const cases: Record<string, () => Promise<void>> = {
  '--format': async () => {
    const cwd = folder({ 'a.md': faulty })
    const { stdout, code } = await callLinter(['a.md', '-f', 'stylish', '-f', 'json:out/报告.json'], cwd)
    expect(stdout).toContain('不合规')
    expect(rulesIn(readFileSync(join(cwd, 'out/报告.json'), 'utf8'))).toContain('report-title')
    expect(code).toBe(1)
  },
  '--config': async () => {
    const cwd = folder({ 'a.md': faulty, 'mine.json': '{ "rules": { "report-title": "off" } }' })
    const { stdout } = await callLinter(['a.md', '-c', 'mine.json', '-f', 'json'], cwd)
    expect(rulesIn(stdout)).not.toContain('report-title')
  },
  '--no-config': async () => {
    const cwd = folder({ 'a.md': faulty, 'report-lint.config.json': '{ "rules": { "report-title": "off" } }' })
    expect(rulesIn((await callLinter(['a.md', '-f', 'json'], cwd)).stdout)).not.toContain('report-title')
    expect(rulesIn((await callLinter(['a.md', '-f', 'json', '--no-config'], cwd)).stdout)).toContain('report-title')
  },
  '--rule': async () => {
    const cwd = folder({ 'a.md': faulty })
    const { stdout } = await callLinter(
      ['a.md', '-f', 'json', '--rule', 'report-title: off', '--rule', 'balance-equation: ["info"]'],
      cwd,
    )
    const results = JSON.parse(stdout) as LintResult[]
    expect(rulesIn(stdout)).not.toContain('report-title')
    const levels = results[0]?.messages.filter(({ ruleId }) => ruleId === 'balance-equation').map(({ level }) => level)
    expect(new Set(levels)).toEqual(new Set(['info']))
  },
  '--print-config': async () => {
    const cwd = folder({ 'report-lint.config.json': '{ "rules": { "report-title": "off" } }' })
    const { stdout, code } = await callLinter(['--print-config', 'a.md', '--rule', 'outcome-total: warn'], cwd)
    const { rules } = JSON.parse(stdout) as { rules: Record<string, { level: string; from: string }> }
    expect(rules['outcome-total']).toMatchObject({ level: 'warn', from: '--rule' })
    expect(rules['report-title']?.from).toContain('report-lint.config.json')
    expect(code).toBe(0)
  },
  '--no-inline-config': async () => {
    const cwd = folder({ 'a.md': `<!-- report-lint-disable report-title -- 标题由省里统一 -->\n\n${faulty}` })
    expect(rulesIn((await callLinter(['a.md', '-f', 'json'], cwd)).stdout)).not.toContain('report-title')
    const { stdout } = await callLinter(['a.md', '-f', 'json', '--no-inline-config'], cwd)
    expect(rulesIn(stdout)).toContain('report-title')
  },
  '--baseline': async () => {
    const cwd = folder({ 'a.md': faulty })
    await callLinter(['a.md', '--baseline', 'known.json', '--update-baseline', '--reason', '历史数据'], cwd)
    expect((await callLinter(['a.md', '--baseline', 'known.json'], cwd)).code).toBe(0)
    writeFileSync(join(cwd, 'a.md'), faulty.replace('政府信息公开年报', '政府信息公开工作年报'))
    expect(rulesIn((await callLinter(['a.md', '--baseline', 'known.json', '-f', 'json'], cwd)).stdout)).toEqual([
      'report-title',
    ])
  },
  '--update-baseline': async () => {
    const cwd = folder({ 'a.md': faulty })
    const { code } = await callLinter(['a.md', '--baseline', 'known.json', '--update-baseline'], cwd)
    expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toContain('"rule": "report-title"')
    expect(code).toBe(0)
  },
  '--reason': async () => {
    const cwd = folder({ 'a.md': faulty })
    await callLinter(['a.md', '--baseline', 'known.json', '--update-baseline', '--reason', '历史数据'], cwd)
    const { stdout } = await callLinter(['a.md', '--baseline', 'known.json', '-f', 'json'], cwd)
    const [result] = JSON.parse(stdout) as LintResult[]
    const reasons = result?.suppressedMessages.flatMap(({ suppressions }) => suppressions)
    expect(new Set(reasons?.map(({ justification }) => justification))).toEqual(new Set(['历史数据']))
  },
  '--prune-baseline': async () => {
    const cwd = folder({ 'a.md': faulty })
    await callLinter(['a.md', '--baseline', 'known.json', '--update-baseline'], cwd)
    writeFileSync(join(cwd, 'a.md'), correct)
    await callLinter(['a.md', '--baseline', 'known.json', '--prune-baseline'], cwd)
    expect(JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8'))).toMatchObject({ entries: [] })
  },
  '--fix': async () => {
    const cwd = folder({ 'a.md': correct.replace('。', '. 。。') })
    await callLinter(['a.md', '--fix'], cwd)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).not.toContain('。。')
  },
  '--fix-dry-run': async () => {
    const source = correct.replace('。', '。。')
    const cwd = folder({ 'a.md': source })
    const { stdout } = await callLinter(['a.md', '--fix-dry-run'], cwd)
    expect(stdout).toContain('--- a/a.md')
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(source)
    const json = await callLinter(['a.md', '--fix-dry-run', '-f', 'json'], cwd)
    expect(json.stderr).toContain('--- a/a.md')
    expect(rulesIn(json.stdout)).toEqual([])
  },
  '--fix-type': async () => {
    const source = correct.replace('。', '。。')
    const cwd = folder({ 'a.md': source })
    await callLinter(['a.md', '--fix', '--fix-type', 'citation-form'], cwd)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(source)
    await callLinter(['a.md', '--fix', '--fix-type', 'citation-form,typography'], cwd)
    expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(correct)
  },
  '--fail-on': async () => {
    const cwd = folder({ 'a.md': 'warned' })
    expect((await call(['a.md'], cwd)).code).toBe(0)
    expect((await call(['a.md', '--fail-on', 'warning'], cwd)).code).toBe(1)
  },
  '--max-warnings': async () => {
    const cwd = folder({ 'a.md': 'warned', 'b.md': 'warned' })
    expect((await call(['.', '--max-warnings', '2'], cwd)).code).toBe(0)
    const { code, stderr } = await call(['.', '--max-warnings', '1'], cwd)
    expect(stderr).toBe('report-lint: 有 2 个警告，超过 --max-warnings 1\n')
    expect(code).toBe(1)
  },
  '--verbose': async () => {
    const accepted = `<!-- report-lint-disable -- 标题由省里统一 -->\n\n${faulty}`
    const cwd = folder({ 'a.md': accepted, 'old.rtf': 'x' })
    const { stdout: short } = await callLinter(['.'], cwd)
    expect(short).not.toContain('标题由省里统一')
    expect(short).not.toContain('old.rtf')
    const { stdout: long } = await callLinter(['.', '--verbose'], cwd)
    expect(long).toContain('文中注释：标题由省里统一')
    expect(long).toContain('  old.rtf\n')
  },
  '--quiet': async () => {
    const cwd = folder({ 'a.md': 'warned' })
    const { stdout, code } = await call(['a.md', '--quiet', '--fail-on', 'warning'], cwd)
    expect(stdout).not.toContain('有一处警告')
    expect(stdout).toContain('警告和提示未列出')
    expect(stdout).not.toContain('未发现问题')
    expect(code).toBe(1)
  },
  '--ignore-pattern': async () => {
    const cwd = folder({ 'a.md': correct, 'old.rtf': 'x' })
    expect((await callLinter(['.'], cwd)).code).toBe(2)
    expect((await callLinter(['.', '--ignore-pattern', '*.rtf'], cwd)).code).toBe(0)
  },
  '--found': async () => {
    const cwd = folder({ 'README.md': '# 说明' })
    expect((await callLinter(['README.md'], cwd)).code).toBe(2)
    expect((await callLinter(['--found', 'README.md'], cwd)).code).toBe(0)
  },
  '--concurrency': async () => {
    const cwd = folder({ 'a.md': faulty, 'b.md': correct })
    const outputs = await Promise.all(
      ['off', '1', '2', 'auto'].map((value) => callLinter(['.', '-f', 'json', '--concurrency', value], cwd)),
    )
    expect(new Set(outputs.map(({ stdout }) => stdout)).size).toBe(1)
  },
  '--cache': async () => {
    const cwd = folder({ 'a.md': faulty, 'b.md': correct })
    const first = await callLinter(['a.md', 'b.md', '--cache', '-f', 'json'], cwd)
    expect(readdirSync(join(cwd, '.report-lint-cache'))).toHaveLength(2)
    expect(await callLinter(['a.md', 'b.md', '--cache', '-f', 'json'], cwd)).toEqual(first)
    writeFileSync(join(cwd, 'a.md'), correct)
    expect(rulesIn((await callLinter(['a.md', '--cache', '-f', 'json'], cwd)).stdout)).toEqual([])
  },
  '--cache-location': async () => {
    const cwd = folder({ 'a.md': correct })
    await callLinter(['a.md', '--cache', '--cache-location', 'kept'], cwd)
    expect(readdirSync(join(cwd, 'kept'))).toHaveLength(1)
    expect(existsSync(join(cwd, '.report-lint-cache'))).toBe(false)
  },
  '--shard': async () => {
    const cwd = folder({ 'a.md': faulty, 'b.md': correct })
    const outcomes = [1, 2].map((index) => callLinter(['.', '--shard', `${index}/2`, '-f', `ndjson:out/${index}`], cwd))
    expect((await Promise.all(outcomes)).map(({ code }) => code)).toEqual([0, 0])
    const merged = await callLinter(['merge', 'out/1', 'out/2', '-f', 'json'], cwd)
    expect(merged).toMatchObject({ code: 1, stdout: (await callLinter(['a.md', 'b.md', '-f', 'json'], cwd)).stdout })
  },
  '--resume': async () => {
    const cwd = folder({ 'a.md': faulty, 'b.md': correct, 'c.md': faulty })
    const argv = ['.', '-f', 'ndjson:out.ndjson']
    await callLinter(argv, cwd)
    const whole = readFileSync(join(cwd, 'out.ndjson'), 'utf8')
    writeFileSync(join(cwd, 'out.ndjson'), whole.slice(0, whole.length / 2))
    expect((await callLinter([...argv, '--resume', 'out.ndjson'], cwd)).code).toBe(1)
    expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toBe(whole)
  },
  '--previous': async () => {
    const cwd = folder({ 'a.md': correct, 'last.md': correct.replaceAll('2023', '2022') })
    const ids = async (...more: string[]): Promise<(string | null)[]> =>
      rulesIn((await callLinter(['a.md', '-f', 'json', ...more], cwd)).stdout)
    expect(await ids('--previous', 'last.md')).toContain('same-tables')
    expect(await ids()).not.toContain('same-tables')
  },
  '--roster': async () => {
    const cwd = folder({ 'a.md': correct, 'units.csv': '单位名称\n松岚县教育局\n' })
    const ids = async (...more: string[]): Promise<(string | null)[]> =>
      rulesIn((await callLinter(['a.md', '-f', 'json', ...more], cwd)).stdout)
    expect(await ids('--roster', 'units.csv')).toContain('roster-complete')
    expect(await ids()).not.toContain('roster-complete')
  },
  '--compare': async () => {
    const cwd = folder({ 'a.md': correct })
    await callLinter(['a.md', '-f', 'ndjson:earlier.ndjson'], cwd)
    const { stdout } = await callLinter(['a.md', '--compare', 'earlier.ndjson'], cwd)
    expect(stdout).toContain('与上次检查对照：已改 0')
    expect((await callLinter(['a.md'], cwd)).stdout).not.toContain('与上次检查对照')
  },
  '--annotate': async () => {
    const cwd = folder()
    writeFileSync(join(cwd, 'a.docx'), docxOf(correctReport()))
    await callLinter(['a.docx', '--annotate', 'out'], cwd)
    expect(readdirSync(join(cwd, 'out'))).toEqual(['a（核对）.docx'])
  },
  '--overwrite': async () => {
    const cwd = folder({ 'a.md': correct, 'notes.txt': 'mine' })
    expect((await callLinter(['a.md', '-f', 'html:notes.txt'], cwd)).code).toBe(2)
    expect((await callLinter(['a.md', '-f', 'html:notes.txt', '--overwrite'], cwd)).code).toBe(0)
    expect(readFileSync(join(cwd, 'notes.txt'), 'utf8')).toMatch(/^<!doctype html>/u)
  },
  '--sarif-kinds': async () => {
    const cwd = folder({ 'a.md': correct })
    const kindsOf = ({ stdout }: { stdout: string }): Set<string> => {
      const { runs } = JSON.parse(stdout) as { runs: { results: { kind?: string }[] }[] }
      return new Set(runs.flatMap(({ results }) => results.map(({ kind = 'fail' }) => kind)))
    }
    expect(kindsOf(await callLinter(['a.md', '-f', 'sarif'], cwd))).toEqual(new Set())
    expect(kindsOf(await callLinter(['a.md', '-f', 'sarif', '--sarif-kinds', 'pass'], cwd))).toEqual(new Set(['pass']))
  },
  '--stdin': async () => {
    const { stdout } = await callLinter(['--stdin', '-f', 'json'], folder(), { stdin: faulty })
    expect(rulesIn(stdout)).toContain('report-title')
  },
  '--stdin-filename': async () => {
    const { stdout } = await callLinter(['--stdin', '--stdin-filename', '年报.md'], folder(), { stdin: correct })
    expect(stdout).toMatch(/^年报\.md\n/u)
  },
  '--locale': async () => {
    const { stdout } = await callLinter(['a.md', '--locale', 'en'], folder({ 'a.md': faulty }))
    expect(stdout).toContain('not compliant')
  },
  '--color': async () => {
    expect((await call(['a.md', '--color'], folder({ 'a.md': 'bad' }))).stdout).toContain('\x1b[')
  },
  '--no-color': async () => {
    const { stdout } = await call(['a.md', '--no-color'], folder({ 'a.md': 'bad' }), { isTTY: true })
    expect(stdout).not.toContain('\x1b[')
  },
  '--version': async () => {
    expect((await call(['--version'], folder())).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u)
  },
  '--help': async () => {
    expect((await call(['--help'], folder())).stdout).toContain('用法')
  },
}

test.each(Object.entries(cases))('%s', async (_, run) => {
  await run()
})

test('each option of --help has a case here', async () => {
  const { stdout } = await call(['--help'], folder(), { columns: 200 })
  const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gmu)].map(([, option]) => option)
  expect(options.length).toBeGreaterThan(20)
  expect(options.filter((option) => option === undefined || !(option in cases))).toEqual([])
})
