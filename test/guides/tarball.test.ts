import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { installPackage } from '../support/installed.js'
import { snippet, snippetsOf } from './snippets.js'

const { project, remove, tarball, write } = await installPackage()
afterAll(remove)

const packed = `report-lint-${manifest.version}.tgz`

beforeEach(() => {
  mkdirSync(join(project, 'tools'), { recursive: true })
  mkdirSync(join(project, 'temporary'), { recursive: true })
  cpSync(tarball, join(project, 'tools', packed))
  cpSync(tarball, join(project, packed))
  write('reports/a.md', readFileSync('examples/faulty.md', 'utf8'))
  write('report.docx', readFileSync('examples/correct.md', 'utf8'))
  write('报告.docx', readFileSync('examples/correct.md', 'utf8'))
})

/** Runs lines one after the other, as CI does, with the folder for temporary files of the runner. */
const run = (lines: readonly string[]) =>
  spawnSync('bash', ['-e', '-c', lines.join('\n')], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, RUNNER_TEMP: join(project, 'temporary'), NO_COLOR: '1' },
  })

describe('the guide to the packed file', () => {
  it('runs the command as it is unpacked', () => {
    const blocks = snippetsOf('tarball').filter(({ code }) => code.startsWith('tar '))
    expect(blocks).toHaveLength(2)
    for (const { code } of blocks) {
      const { status, stdout, stderr } = run(code.split('\n').slice(0, 2))
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain('合规')
    }
  })

  it('has a job for GitHub that finds what is wrong', () => {
    const { jobs } = parse(snippet('tarball', '.github/workflows/reports.yml')) as {
      jobs: Record<string, { steps: { run?: string }[] }>
    }
    const { status, stdout } = run(jobs['report-lint']!.steps.flatMap(({ run }) => run ?? []))
    expect(status).toBe(1)
    expect(stdout).toMatch(/^::error file=reports\/a\.md,/mu)
  })

  it('has a job for GitLab that writes what it hands over', () => {
    const job = (parse(snippet('tarball', '.gitlab-ci.yml')) as Record<string, { script: string[] }>)['report-lint']!
    const script = job.script.map((line) => line.replaceAll('/tmp', join(project, 'temporary')))
    expect(run(script).status).toBe(1)
    expect(readFileSync(join(project, 'report-lint.json'), 'utf8')).toContain('balance-equation')
  })

  it('has a hook for pre-commit that stops a report with errors', () => {
    const { repos } = parse(snippet('tarball', '.pre-commit-config.yaml')) as {
      repos: { hooks: { entry: string; files: string }[] }[]
    }
    const hook = repos[0]!.hooks[0]!
    expect(new RegExp(hook.files, 'u').test('reports/a.md')).toBe(true)
    writeFileSync(join(project, 'README.md'), '# x\n')
    expect(run([`tar -xzf tools/${packed} -C tools`, `${hook.entry} README.md`]).status).toBe(0)
    expect(run([`${hook.entry} README.md reports/a.md`]).status).toBe(1)
  })
})
