import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { report } from '../../src/testing.js'
import { installPackage } from '../support/installed.js'

const { project, node, remove, reportLint, write } = await installPackage()
afterAll(remove)

describe('the examples', () => {
  it('of the library check files', () => {
    cpSync('examples/library', join(project, 'library'), { recursive: true })
    write('faulty.md', report({ cells: { 'requests/outcomeTotal/total': 99 } }))
    expect(node(['library/check.js', 'faulty.md'])).toMatchObject({
      status: 1,
      stderr: '',
      stdout: expect.stringContaining('outcome-total') as unknown,
    })
  })

  it('of the library fix a text', () => {
    cpSync('examples/library', join(project, 'library'), { recursive: true })
    const source = report({ sections: { problems: ['主要问题是,解读不够丰富。下一步改进。'] } })
    expect(node(['library/fix.js'], { input: source })).toEqual({
      status: 0,
      stderr: '',
      stdout: source.replace('是,', '是，'),
    })
  })

  it('of a plugin pass their own tests', () => {
    cpSync('examples/plugin', join(project, 'plugin'), { recursive: true })
    const { status, stdout } = node(['--test', '--test-reporter=tap'], { cwd: 'plugin' })
    expect({ status, failed: /^# fail (\d+)$/mu.exec(stdout)?.[1] }).toEqual({ status: 0, failed: '0' })
  })

  it('of a plugin are used by the command', () => {
    cpSync('examples/plugin', join(project, 'plugin'), { recursive: true })
    write('report-lint.config.json', '{ "plugins": ["./plugin/index.js"], "extends": "hailan/recommended" }')
    write('a.md', report())
    const { status, stdout } = reportLint(['--format', 'json', 'a.md'])
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[] }[]
    expect({ status, ids: result?.messages.map(({ ruleId }) => ruleId).sort() }).toEqual({
      status: 1,
      ids: ['hailan/contact-telephone', 'hailan/required-sections', 'hailan/required-statements'],
    })
  })
})

/** Programs of a guide, by the names of their files. */
const programsOf = (guide: string): [string, string][] =>
  Array.from(
    readFileSync(`docs/guides/${guide}.md`, 'utf8').matchAll(/^```(?:js|json) (\S+)\n([\s\S]*?)^```$/gmu),
    ([, name = '', content = '']) => [name, content],
  )

describe('the guides', () => {
  const writeProgramsOf = (guide: string): string[] => {
    write(`${guide}/reports/a.md`, report())
    const programs = programsOf(guide)
    for (const [name, content] of programs) write(`${guide}/${name}`, content)
    return programs.map(([name]) => name)
  }

  it('of the library show the same programs in both languages', () => {
    const withoutComments = (guide: string): [string, string][] =>
      programsOf(guide).map(([name, content]) => [name, content.replaceAll(/^\s*\/\/.*\n/gmu, '')])
    expect(withoutComments('library.zh-CN')).toEqual(withoutComments('library'))
  })

  it('of the library runs', () => {
    const guide = 'library'
    const ran = writeProgramsOf(guide).map((name) => ({ name, ...node([name], { cwd: guide }) }))
    expect(ran).toMatchObject([
      { name: 'text.js', status: 0, stderr: '', stdout: expect.stringMatching(/^fail\n\d+ \d+ error /u) as unknown },
      { name: 'rules.js', status: 0, stderr: '', stdout: '' },
      { name: 'files.js', status: 0, stderr: '', stdout: `${join(project, guide, 'reports/a.md')} pass\n` },
      { name: 'output.js', status: 0, stderr: '', stdout: '' },
      { name: 'fixes.js', status: 0, stderr: '', stdout: expect.stringContaining('推进公开，成效') as unknown },
    ])
  })

  it.each(['plugins', 'plugins.zh-CN'])('of plugins runs: %s', (guide) => {
    expect(writeProgramsOf(guide)).toEqual(['report-lint.config.json', 'plugin.js', 'plugin.test.js'])
    const { stdout } = reportLint(['--format', 'json', 'reports'], { cwd: guide })
    const [result] = JSON.parse(stdout) as { messages: { ruleId: string }[]; reasons: object }[]
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual([
      'hailan/contact-telephone',
      'hailan/required-sections',
      'hailan/required-statements',
    ])
    expect(result?.reasons).toEqual({ 'hailan/deadline': ['没有找到落款日期'] })
    const tested = node(['--test', '--test-reporter=tap'], { cwd: guide })
    expect(tested).toMatchObject({ status: 0, stdout: expect.stringMatching(/^# pass [4-9]$/mu) as unknown })
  })

  it('of plugins shows a reader that reads', () => {
    writeProgramsOf('plugins')
    write('plugins/reports/b.letter', report({ format: 'text' }))
    const { stdout } = reportLint(['--format', 'json', 'reports/b.letter'], { cwd: 'plugins' })
    expect(JSON.parse(stdout)).toMatchObject([{ report: { format: 'letter', year: 2023 } }])
  })

  it('of unified runs', () => {
    writeProgramsOf('unified')
    mkdirSync(join(project, 'unified/node_modules'))
    symlinkSync(resolve('node_modules/vfile'), join(project, 'unified/node_modules/vfile'), 'junction')
    const { status, stdout, stderr } = node(['unified.js'], { cwd: 'unified' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^report\.md:\d+:\d+(?:-\d+:\d+)?: /u)
  })
})
