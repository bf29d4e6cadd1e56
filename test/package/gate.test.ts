import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import manifest from '../../package.json' with { type: 'json' }
import { report } from '../../src/testing.js'
import { docxOf } from '../support/docx.js'
import { installPackage, type Ran } from '../support/installed.js'
import { correctReport } from '../support/model.js'
import { pdfOf } from '../support/pdf.js'
import { openRegistry } from '../support/registry.js'

const { cli, node, project, remove, reportLint, tarball, write } = await installPackage()
const registry = await openRegistry()
afterAll(() => {
  registry.close()
  remove()
})

describe('the job that init writes', () => {
  const repository = join(project, 'repository')
  const workflow = '.github/workflows/report-lint.yml'

  /** The commands of the job, with the packed package in the place of the published one. */
  function commandsOfJob(): string[] {
    const { jobs } = parse(readFileSync(join(repository, workflow), 'utf8')) as {
      jobs: Record<string, { steps: { run?: string }[] }>
    }
    const commands = jobs['report-lint']!.steps.flatMap(({ run }) => run ?? [])
    const published = `report-lint@${manifest.version}`
    expect(commands.join('\n')).toContain(published)
    return commands.map((command) => command.replace(published, tarball))
  }

  /** Runs commands as GitHub does. */
  async function run(commands: readonly string[]): Promise<Ran> {
    const child = spawn('bash', ['-e', '-c', commands.join('\n')], {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        RUNNER_TEMP: join(project, 'runner'),
        XDG_CACHE_HOME: join(project, 'caches'),
        npm_config_cache: join(project, 'npm'),
        npm_config_registry: registry.address,
        npm_config_noproxy: '127.0.0.1',
        npm_config_ignore_scripts: 'true',
        npm_config_audit: 'false',
        npm_config_loglevel: 'silent',
      },
    })
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
    return { status: child.exitCode, stdout, stderr }
  }

  it('is green on a repository with correct reports and a README, and red with a faulty one', async () => {
    write('repository/README.md', '# 年度报告\n\n本仓库存放年度报告。\n')
    write('repository/2023年度报告.docx', docxOf(correctReport()))
    write('repository/2023年度报告.pdf', pdfOf(correctReport()))
    expect(node([cli, 'init'], { cwd: 'repository' })).toMatchObject({ status: 0, stderr: '' })
    const commands = commandsOfJob()
    expect(await run(commands)).toMatchObject({ status: 0, stdout: '::notice title=不是年度报告::1 个\n' })
    write('repository/faulty.md', report({ cells: { 'requests/outcomeTotal/total': 99 } }))
    // What they install is there, and the last of them checks.
    const red = await run(commands.slice(-1))
    expect(red.status).toBe(1)
    expect(red.stdout).toMatch(/^::error file=faulty\.md,.*title=outcome-total/mu)
  })
})

describe('a folder, told by the command without what reads PDF', () => {
  it('is not green over what was not read', () => {
    mkdirSync(join(project, 'folder'))
    for (const name of ['a.docm', 'b.mht', 'c.ceb', 'd.odt', 'e.rtf']) write(`folder/${name}`, 'x')
    write('folder/f.pdf', pdfOf(correctReport()))
    write('folder/2023年度报告.docx', docxOf(correctReport()))
    const { status, stdout } = reportLint(['folder', '--no-config'])
    expect(status).toBe(2)
    expect(stdout.match(/^未检查：/gmu)).toHaveLength(6)
    expect(stdout).toMatch(/^未检查：PDF 1 个；读取 PDF 需要另外安装 unpdf/mu)
    expect(stdout).toContain('共 7 个文件：合规 1，不合规 0，需人工核对 0，未检查 6\n')
  })
})
