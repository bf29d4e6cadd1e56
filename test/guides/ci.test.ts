import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { readExtensions } from '../../src/results/found-kind.js'
import { fileKinds } from '../../src/parse/file-kinds.js'
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
  language: string
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
    const [install = '', command = ''] = job.script
    expect(install).toContain('npm install --prefix /tmp/report-lint --ignore-scripts')
    const [, args = ''] = command.split('/report-lint/dist/cli.js ')
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

  const [script = '', ...args] = hook.entry.split(' ')

  it('the hook runs a script of this repository', () => {
    expect(hook.language).toBe('script')
    expect(statSync(script).mode & 0o111).toBe(0o111)
  })

  const documents = Object.values(fileKinds).filter(({ group }) => group === 'document')
  const extensions = [...readExtensions, ...documents.flatMap((kind) => kind.extensions.map((name) => `.${name}`))]

  it.each([
    ...extensions.map((extension) => `reports/a${extension}`),
    '年度报告.xlsx',
    '2023年报（终稿）.jpg',
    'x/年报',
  ])('the hook takes %s', (path) => {
    expect(named(hook.files, path)).toBe(true)
  })

  it.each(['a.jpg', 'package.json', 'src/index.js', '年报/a.png', 'a.docx.bak', 'docx', 'a.mdx'])(
    'the hook leaves %s',
    (path) => {
      expect(named(hook.files, path)).toBe(false)
    },
  )

  it.each([
    ['a README alone', ['README.md'], 0],
    ['a correct report and a README', ['correct.md', 'README.md'], 0],
    ['a report with errors', ['README.md', 'reports/青禾县2023年度报告.md'], 1],
    ['an old document', ['correct.md', 'old.rtf'], 2],
    ['a picture that is called a report', ['2023年度报告.png'], 2],
  ])('goes by the table of the guide: %s', (_, paths, status) => {
    writeFileSync(join(folder, 'correct.md'), readFileSync('examples/correct.md'))
    for (const path of ['README.md', 'old.rtf', '2023年度报告.png']) writeFileSync(join(folder, path), '# x')
    expect(run([...args, ...paths]).status).toBe(status)
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
