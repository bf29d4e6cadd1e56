import { beforeAll, describe, expect, it } from 'vitest'
import { folderWith } from '../support/folder.js'
import { builtProgram } from '../support/built.js'
import { call, reports } from '../faults/program.js'

const timeout = 120_000

let program = ''
beforeAll(async () => {
  program = await builtProgram()
}, timeout)

const surroundings: Record<string, NodeJS.ProcessEnv> = {
  'a day ahead': { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  'a day behind': { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
  'where i has no dot in upper case': { TZ: 'Europe/Istanbul', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  'where digits are others': { TZ: 'Asia/Riyadh', LANG: 'ar_SA.UTF-8', LC_ALL: 'ar_SA.UTF-8' },
}

/** What is said of a moment differs with the moment, not with the surroundings: a run has none in these formats. */
const formats = ['stylish', 'json', 'ndjson', 'sarif', 'junit', 'gitlab', 'checkstyle', 'markdown', 'html']

describe('the same bytes whatever the time zone and the locale', () => {
  it.each(formats)('%s', { timeout }, (format) => {
    const cwd = folderWith({
      '报告/İ甲.md': reports.faulty,
      '报告/i乙.md': reports.correct,
      '报告/ı丙.md': reports.correct,
    })
    const argv = ['报告', '-f', format]
    const usual = call(program, argv, cwd, { TZ: 'Asia/Shanghai', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' })
    expect(usual.code).toBe(1)
    for (const [name, env] of Object.entries(surroundings)) {
      expect(call(program, argv, cwd, env), name).toEqual(usual)
    }
  })

  it('the language is asked for, not taken from the locale', { timeout }, () => {
    const cwd = folderWith({ 'a.md': reports.correct })
    const { stdout } = call(program, ['a.md'], cwd, { LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' })
    expect(stdout).toContain('合规')
  })
})
