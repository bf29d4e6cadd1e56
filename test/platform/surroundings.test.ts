import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { folderWith } from '../support/folder.js'
import { builtProgram } from '../support/built.js'
import { call, reports } from '../faults/program.js'

let program = ''
beforeAll(async () => {
  program = await builtProgram()
})

const surroundings: Record<string, NodeJS.ProcessEnv> = {
  'a day ahead': { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  'a day behind': { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  'where i has no dot in upper case': { TZ: 'Europe/Istanbul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  'where digits are others': { TZ: 'Asia/Riyadh', LANG: 'ar_SA.UTF-8', LC_ALL: 'ar_SA.UTF-8' },
}

/** What is said of a moment differs with the moment, not with the surroundings: a run has none in these formats. */
const inFiles = ['json', 'ndjson', 'sarif', 'junit', 'gitlab', 'checkstyle', 'markdown', 'html']

/** What one run gives in every format, by format: stylish on standard output, the others in files. */
function outputsIn(cwd: string, env: NodeJS.ProcessEnv): Record<string, unknown> {
  const files = inFiles.flatMap((format) => ['-f', `${format}:out/${format}`])
  const { stdout, ...ended } = call(program, ['报告', '-f', 'stylish', ...files], cwd, env)
  const written = inFiles.map((format) => [format, readFileSync(join(cwd, 'out', format), 'utf8')] as const)
  return { ...Object.fromEntries(written), stylish: stdout, ended }
}

describe('the same bytes whatever the time zone and the locale', () => {
  it('are written for names with letters that change with the locale', () => {
    const cwd = folderWith({
      '报告/İ甲.md': reports.faulty,
      '报告/i乙.md': reports.correct,
      '报告/ı丙.md': reports.correct,
    })
    const usual = outputsIn(cwd, { TZ: 'Asia/Shanghai', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' })
    expect(usual['ended']).toMatchObject({ code: 1 })
    for (const [where, env] of Object.entries(surroundings)) {
      rmSync(join(cwd, 'out'), { recursive: true })
      expect(outputsIn(cwd, env), where).toEqual(usual)
    }
  })

  it('the language is asked for, not taken from the locale', () => {
    const cwd = folderWith({ 'a.md': reports.correct })
    const { stdout } = call(program, ['a.md'], cwd, { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' })
    expect(stdout).toContain('合规')
  })
})
