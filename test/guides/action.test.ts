import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { installedProject } from './installed.js'
import { snippetsOf } from './snippets.js'

interface Action {
  inputs: Record<string, { default: string }>
  runs: { steps: { run: string; env: Record<string, string> }[] }
}

const { folder, cli } = await installedProject()
const action = parse(readFileSync('action.yml', 'utf8')) as Action
const [step] = action.runs.steps
const bin = join(folder, 'bin')

/** Stands for npx: says what it was to install, then runs the installed program with the rest. */
const npx = `#!/usr/bin/env bash
echo "npx $*" >&2
while [ "$1" != -- ]; do shift; done
shift 2
exec node '${cli}' "$@"
`

beforeAll(() => {
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'npx'), npx)
  chmodSync(join(bin, 'npx'), 0o755)
  mkdirSync(join(folder, '年报 2023'), { recursive: true })
  writeFileSync(join(folder, '年报 2023', 'faulty.md'), readFileSync('examples/faulty.md'))
  writeFileSync(join(folder, 'correct.md'), readFileSync('examples/correct.md'))
})

/** Runs the step of the action as a runner does, with the inputs given and the defaults of the others. */
function runStep(inputs: Record<string, string>) {
  const given = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]))
  const env = Object.fromEntries(
    Object.entries(step!.env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/u.exec(value)?.[1]
      return [name, input === undefined ? resolve('.') : ({ ...given, ...inputs }[input] ?? '')]
    }),
  )
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step!.run], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
  })
}

it('takes every input as a variable and none into the script', () => {
  expect(step!.run).not.toContain('${{')
  const used = Object.values(step!.env).flatMap((value) => /inputs\.([\w-]+)/u.exec(value)?.[1] ?? [])
  expect([...used, 'working-directory'].sort()).toEqual(Object.keys(action.inputs).sort())
})

const unpdf = `unpdf@${manifest.devDependencies.unpdf}`

it('ends with 0 for a correct report, at the version of the action and with what reads PDF', () => {
  const { status, stderr } = runStep({ paths: 'correct.md' })
  expect(status).toBe(0)
  expect(stderr).toContain(`npx --yes --package report-lint@${manifest.version} --package ${unpdf} -- report-lint`)
})

it('tells files in a folder by the table of the guide', () => {
  mkdirSync(join(folder, 'repository'))
  writeFileSync(join(folder, 'repository', 'README.md'), '# Reports')
  writeFileSync(join(folder, 'repository', 'report.md'), readFileSync('examples/correct.md'))
  const green = runStep({ paths: 'repository' })
  expect(green.status).toBe(0)
  expect(green.stdout).toBe('::notice title=不是年度报告::1 个\n')
  writeFileSync(join(folder, 'repository', 'old.rtf'), 'x')
  const red = runStep({ paths: 'repository' })
  expect(red.status).toBe(2)
  expect(red.stdout).toMatch(/^::error title=未检查::RTF 文档/mu)
})

it('ends with 1 for an error and marks it for GitHub', () => {
  const { status, stdout } = runStep({ paths: 'correct.md\n年报 2023/faulty.md\n' })
  expect(status).toBe(1)
  expect(stdout).toMatch(/^::error .*file=年报 2023\/faulty\.md/mu)
})

it('ends with 2 where no file is named', () => {
  expect(runStep({ paths: '\n' }).status).toBe(2)
})

it('writes each format where it is told to', () => {
  runStep({ paths: 'correct.md', format: 'github\nsarif:out/report.sarif\n' })
  expect(JSON.parse(readFileSync(join(folder, 'out', 'report.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
})

it('fails on the levels that it is told', () => {
  expect(runStep({ paths: '年报 2023/faulty.md', 'fail-on': 'incomplete' }).status).toBe(1)
  expect(runStep({ paths: 'correct.md', 'fail-on': 'error,warning,incomplete' }).status).toBe(0)
})

it('does without what reads PDF when asked', () => {
  const { stderr } = runStep({ paths: 'correct.md', pdf: 'false', version: '0.1.0' })
  expect(stderr).toContain('npx --yes --package report-lint@0.1.0 -- report-lint')
})

it.each(['$(touch hacked)', '`touch hacked`', '"; touch hacked; "', '--print-config'])(
  'takes the path %s for a path',
  (paths) => {
    const { status, stderr } = runStep({ paths })
    expect(status).toBe(2)
    expect(stderr.split('\n').slice(1).join('\n')).toContain(paths)
    expect(existsSync(join(folder, 'hacked'))).toBe(false)
  },
)

it.each(['file:../elsewhere', '1.0.0 --package evil', 'git+ssh://host/x', '1.0.0\nnpx'])(
  'refuses the version %j',
  (version) => {
    const { status, stdout, stderr } = runStep({ paths: 'correct.md', version })
    expect(status).toBe(2)
    expect(stdout).toMatch(/^::error::version .* is not a version: .*\n$/u)
    expect(stderr).toBe('')
  },
)

it('the guide names every input with its default', () => {
  const guide = readFileSync('docs/guides/github-action.md', 'utf8')
  const rows = [...guide.matchAll(/^\| `([\w-]+)` +\| (?:`([^`]*)`)? *\|/gmu)].map(([, name, value = '']) => [
    name,
    value,
  ])
  expect(rows).toEqual(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]))
})

it('the workflows of the guide pass only inputs that the action has', () => {
  const steps = snippetsOf('github-action').flatMap(({ code }) => {
    const { jobs } = parse(code) as { jobs: Record<string, { steps: { uses: string; with?: object }[] }> }
    return Object.values(jobs).flatMap((job) => job.steps)
  })
  const calls = steps.filter(({ uses }) => uses.includes('/report-lint@'))
  expect(calls).toHaveLength(2)
  for (const call of calls)
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(call.with ?? {})))
})
