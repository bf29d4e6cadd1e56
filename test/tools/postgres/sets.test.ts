import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LintResult } from '../../../src/model/index.js'
import { report } from '../../../src/testing.js'
import { installPackage, type Installed } from '../../support/installed.js'
import { whyNoPostgres } from './installed.js'
import { queueTools } from './queue-tools.js'
import type { Postgres } from './server.js'

const { ask, startPostgres } = whyNoPostgres() === undefined ? await import('./server.js') : ({} as never)

describe.skipIf(whyNoPostgres() !== undefined)('rules about many reports in the queue', () => {
  let postgres: Postgres
  let installed: Installed

  beforeAll(async () => {
    postgres = await startPostgres()
    installed = await installPackage()
    linkPeers()
    cpSync('examples/county', join(installed.project, 'county'), { recursive: true })
    const { stdout } = installed.reportLint(['county/2023', '-f', 'facts'])
    installed.write('2023.ndjson', stdout)
    writeProvince()
  })
  afterAll(() => {
    postgres.stop()
    installed.remove()
  })

  /** Counties with departments, of which some lack a report, have two, or one that cannot be read or is nobody's. */
  function writeProvince(): void {
    const lines = ['单位名称,上级,曾用名', '松岚市人民政府,,']
    for (let county = 0; county < 6; county += 1) {
      const place = `松岚市${'甲乙丙丁戊己'[county]}县`
      lines.push(`${place}人民政府,松岚市人民政府,`)
      installed.write(`province/${county}/government.md`, report({ organ: `${place}人民政府` }))
      for (const [at, name] of ['教育局', '财政局', '民政局', '水务局'].entries()) {
        lines.push(`${place}${name},${place}人民政府,${at === 3 ? `${place}水利局` : ''}`)
        if ((county + at) % 5 === 4) continue
        const organ = `${place}${at === 3 && county % 2 === 0 ? '水利局' : name}`
        const numbers = { 'requests/granted/individual': county + at + 1 }
        installed.write(`province/${county}/${at}.md`, report({ organ, numbers }))
        if ((county + at) % 4 === 3) installed.write(`province/${county}/${at}-copy.md`, report({ organ, numbers }))
        if ((county + at) % 7 === 3)
          installed.write(
            `province/${county}/${at}-other.md`,
            report({ organ, cells: { 'requests/outcomeTotal/total': 99 } }),
          )
      }
    }
    installed.write('province/教育局.md', report({ organ: '教育局' }))
    installed.write('province/elsewhere.md', report({ organ: '砚溪县教育局' }))
    installed.write('province/damaged.docx', 'PK\u0003\u0004 damaged')
    installed.write('province.csv', lines.join('\n'))
  }

  const { linkPeers, call, migrated, start, ended, count } = queueTools(() => ({ postgres, installed }))

  /** What the command finds in all reports together. */
  function wanted(...args: string[]): { findings: string[]; outcomes: Record<string, string> } {
    const { stdout } = installed.reportLint([...args, '-f', 'json', '--locale', 'en'])
    const sets = (JSON.parse(stdout) as LintResult[]).filter(({ scope }) => scope)
    return {
      findings: sets
        .flatMap(({ scope, messages, reasons }) => [
          ...messages.map(({ ruleId, level, fingerprint }) => `${scope?.organ} ${ruleId} ${level} ${fingerprint}`),
          ...Object.entries(reasons).map(([rule, said]) => `${scope?.organ} ${rule} open ${said.join(' ')}`),
        ])
        .sort(),
      outcomes: worst(sets.map(({ outcomes }) => outcomes)),
    }
  }
  async function stored(url: string): Promise<ReturnType<typeof wanted>> {
    const findings = await ask(
      url,
      `SELECT concat_ws(' ', coalesce(organ, 'null'), coalesce(rule, 'null'), level, fingerprint) AS text
       FROM report_lint.set_finding
       UNION ALL SELECT concat_ws(' ', coalesce(organ, 'null'), rule, 'open', array_to_string(ARRAY(
         SELECT jsonb_array_elements_text(said)), ' '))
       FROM report_lint.set_result, jsonb_each(reasons) AS one (rule, said)`,
    )
    const results = await ask(url, 'SELECT outcomes FROM report_lint.set_result')
    return {
      findings: findings.map(({ text }) => text as string).sort(),
      outcomes: worst(results.map(({ outcomes }) => outcomes as Record<string, string>)),
    }
  }
  /** How each rule ended on all parts together. */
  function worst(all: readonly Record<string, string>[]): Record<string, string> {
    const order = ['notApplicable', 'pass', 'incomplete', 'fail']
    const together: Record<string, string> = {}
    for (const [rule, outcome] of all.flatMap((outcomes) => Object.entries(outcomes)))
      if (order.indexOf(outcome) >= order.indexOf(together[rule] ?? 'notApplicable')) together[rule] = outcome
    return together
  }

  it.each([
    ['a county and the facts of its year before', ['county/2024'], 'county/units.csv', ['--previous', '2023.ndjson']],
    ['a county and the folder of its year before', ['county/2024'], 'county/units.csv', ['--previous', 'county/2023']],
    ['a province with open and missing reports', ['province'], 'province.csv', []],
  ])('find what the command finds: %s', async (_, paths, roster, more) => {
    const url = await migrated()
    expect(call(url, 'enqueue', ...paths, '--run', 'a', '--roster', roster, ...more).status).toBe(0)
    const workers = [start(url, '--until-empty'), start(url, '--until-empty', '--concurrency', '2')]
    expect(await Promise.all(workers.map(ended))).toEqual([0, 0])
    const found = await stored(url)
    expect(found.findings.length).toBeGreaterThan(2)
    expect(found).toEqual(wanted(...paths, '--roster', roster, ...more))
    const alone = installed.reportLint([...paths, '--roster', roster, ...more, '-f', 'json', '--locale', 'en']).stdout
    const fingerprints = (JSON.parse(alone) as LintResult[])
      .filter(({ scope }) => !scope)
      .flatMap(({ messages }) => messages.map(({ fingerprint }) => fingerprint))
    const ofFiles = await ask(url, 'SELECT fingerprint FROM report_lint.finding WHERE NOT suppressed')
    expect(ofFiles.map((row) => row['fingerprint']).sort()).toEqual(fingerprints.sort())
  })

  it('have exactly one answer of each part, whichever workers are killed, and status counts them', async () => {
    const url = await migrated()
    call(url, 'enqueue', 'province', '--run', 'a', '--roster', 'province.csv')
    expect(call(url, 'queue', 'status').stdout).not.toContain('roster')
    // A part that has ended three workers is given up: two ends spare each of them.
    for (let killed = 0; killed < 2; killed += 1) {
      const worker = start(url, '--lease', '5', '--concurrency', '2')
      const before = await count(url, 'FROM report_lint.set_job WHERE done_at IS NOT NULL')
      for (let waited = 0; waited < 1_500; waited += 1) {
        if ((await count(url, 'FROM report_lint.set_job WHERE done_at IS NOT NULL')) > before) break
        await setTimeout(20)
      }
      worker.kill('SIGKILL')
      await ended(worker)
    }
    expect(await ended(start(url, '--lease', '5', '--until-empty'))).toBe(0)
    expect(await stored(url)).toEqual(wanted('province', '--roster', 'province.csv'))
    expect(await count(url, "FROM pgboss.job WHERE name = 'report-lint' AND state < 'completed'")).toBe(0)
    expect(call(url, 'queue', 'status').stdout).toMatch(/; roster (\d+) of \1 parts\n/u)
  })

  it('are made again when files are added, and gone when their run is forgotten', async () => {
    const url = await migrated()
    const enqueue = (source: string): void => {
      expect(call(url, 'enqueue', source, '--run', 'a', '--roster', 'province.csv').status).toBe(0)
    }
    enqueue('province/1')
    call(url, 'work', '--until-empty')
    const missing = 'FROM report_lint.missing_units'
    const before = await count(url, missing)
    enqueue('province')
    expect(await count(url, 'FROM report_lint.set_finding')).toBe(0)
    call(url, 'work', '--until-empty')
    expect(await stored(url)).toEqual(wanted('province', '--roster', 'province.csv'))
    expect(await count(url, missing)).toBeLessThan(before)
    call(url, 'queue', 'forget', '--run', 'a')
    for (const table of ['unit', 'previous_report', 'report_unit', 'set_job', 'set_result', 'set_finding'])
      expect(await count(url, `FROM report_lint.${table}`), table).toBe(0)
    expect(await count(url, "FROM pgboss.job WHERE name = 'report-lint'")).toBe(0)
  })

  it('say which roster and which facts of last year cannot be used', async () => {
    const url = await migrated()
    expect(call(url, 'enqueue', 'province', '--run', 'a', '--roster', 'none.csv')).toMatchObject({ status: 2 })
    const auto = call(url, 'enqueue', 'province', '--run', 'a', '--previous', 'auto')
    expect(auto).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('does not take --previous auto') as string,
    })
    expect(call(url, 'enqueue', 'province', '--run', 'a', '--previous', 'none')).toMatchObject({ status: 2 })
    installed.write('changed.ndjson', installed.reportLint(['county/2023', '-f', 'facts']).stdout)
    call(url, 'enqueue', 'county/2024', '--run', 'a', '--previous', 'changed.ndjson')
    installed.write('changed.ndjson', installed.reportLint(['county/2024', '-f', 'facts']).stdout)
    const { status, stderr } = call(url, 'work', '--until-empty')
    expect(status).toBe(2)
    expect(stderr).toContain('are not those that the run was given')
    expect(await count(url, 'FROM report_lint.file WHERE worker IS NOT NULL')).toBe(0)
  })
})
