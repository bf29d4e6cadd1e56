import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { installedProject } from './installed.js'
import { snippet, snippetsOf } from './snippets.js'

interface GitlabJob {
  variables: Record<string, string>
  script: string[]
  artifacts: { reports: { codequality: string; junit: string } }
}

interface Hook {
  id: string
  entry: string
  files: string
  args?: string[]
}

const { folder, cli } = await installedProject()

beforeAll(() => {
  mkdirSync(join(folder, 'reports'), { recursive: true })
  writeFileSync(join(folder, 'reports', '青禾县2023年度报告.md'), readFileSync('examples/faulty.md'))
})

const run = (args: readonly string[]) => spawnSync(process.execPath, [cli, ...args], { cwd: folder, encoding: 'utf8' })

it.each(['cms', 'cms.zh-CN', 'gitlab', 'gitlab.zh-CN'])('%s.md names this version', (guide) => {
  const text = readFileSync(`docs/guides/${guide}.md`, 'utf8')
  const named = text.match(/\b(?:report-lint|unpdf)@\d[\w.-]*/gu) ?? []
  expect(new Set(named).size).toBeGreaterThan(0)
  const current = [`report-lint@${manifest.version}`, `unpdf@${manifest.devDependencies.unpdf}`]
  expect(named.filter((name) => !current.includes(name))).toEqual([])
})

describe('GitLab', () => {
  const job = (parse(snippet('gitlab', '.gitlab-ci.yml')) as Record<string, GitlabJob>)['report-lint']!

  it('the guides in both languages show the same job', () => {
    expect(snippetsOf('gitlab.zh-CN')).toEqual(snippetsOf('gitlab'))
  })

  it('the job takes this version', () => {
    expect(job.variables).toEqual({ REPORT_LINT_VERSION: manifest.version })
  })

  it('its command writes what the job hands to GitLab', () => {
    const [command = ''] = job.script
    const [, args = ''] = command.split(' -- report-lint ')
    expect(run(args.split(' ')).status).toBe(1)
    const { codequality, junit } = job.artifacts.reports
    const issues = JSON.parse(readFileSync(join(folder, codequality), 'utf8')) as object[]
    expect(issues).toContainEqual(expect.objectContaining({ check_name: 'balance-equation' }))
    expect(readFileSync(join(folder, junit), 'utf8')).toContain('<testsuite')
  })
})

describe('pre-commit', () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as [Hook]
  const named = (pattern: string, path: string): boolean => new RegExp(pattern, 'u').test(path)

  it('the hook runs the program of the package, at this version', () => {
    const unpdf = `unpdf@${manifest.devDependencies.unpdf}`
    expect(hook.entry).toBe(`npx --yes --package report-lint@${manifest.version} --package ${unpdf} -- report-lint`)
    expect(Object.keys(manifest.bin)).toContain('report-lint')
  })

  it.each(['青禾县2023年度报告.md', 'reports/2023年报（终稿）.docx', '年度报告.htm', '年报.PDF.pdf'])(
    'the hook takes %s',
    (path) => {
      expect(named(hook.files, path)).toBe(true)
    },
  )

  it.each(['README.md', '年报/README.md', '年度报告.xlsx', '年度报告.md.bak'])('the hook leaves %s', (path) => {
    expect(named(hook.files, path)).toBe(false)
  })

  it('the configurations of the guide name the hook and flags that there are', () => {
    const hooks = snippetsOf('pre-commit').flatMap(({ code }) =>
      (parse(code) as { repos: { hooks: Hook[] }[] }).repos.flatMap((repository) => repository.hooks),
    )
    expect(hooks.map(({ id }) => id)).toEqual([hook.id, hook.id])
    const { status, stdout } = run([...(hooks[1]?.args ?? []), 'reports/青禾县2023年度报告.md'])
    expect(status).toBe(1)
    expect(stdout).toContain('balance-equation')
  })
})
