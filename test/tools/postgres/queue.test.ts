import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { report } from '../../../src/testing.js'
import type { LintResult } from '../../../src/model/index.js'
import { installPackage, type Installed, type Ran } from '../../support/installed.js'
import { shardFolder } from '../../support/shard-folder.js'
import { packagePath, whyNoPostgres } from './installed.js'
import { queueTools } from './queue-tools.js'
import type { Postgres } from './server.js'

const { ask, startPostgres } = whyNoPostgres() === undefined ? await import('./server.js') : ({} as never)

const reports = 40

describe.skipIf(whyNoPostgres() !== undefined)('the queue', () => {
  let postgres: Postgres
  let installed: Installed

  beforeAll(async () => {
    postgres = await startPostgres()
    installed = await installPackage()
    linkPeers()
    for (const [path, content] of Object.entries(shardFolder())) installed.write(path, content)
    for (let at = 0; at < reports; at += 1) {
      const cells = at % 3 === 0 ? { 'requests/outcomeTotal/total': 99 } : {}
      installed.write(`many/${at}.md`, report({ organ: `松岚县第${at}局`, cells }))
    }
  })
  afterAll(() => {
    postgres.stop()
    installed.remove()
  })

  const { linkPeers, call, migrated, start, ended, count } = queueTools(() => ({ postgres, installed }))

  /** What the command finds in files, as the tables would have it. */
  function wanted(...args: string[]): Record<string, unknown>[] {
    const { stdout } = installed.reportLint([...args, '-f', 'json', '--locale', 'en'])
    return (JSON.parse(stdout) as LintResult[]).map((result) => ({
      path: result.filePath,
      verdict: result.verdict,
      errors: result.errorCount,
      warnings: result.warningCount,
      findings: result.messages.map(({ ruleId, fingerprint }) => `${ruleId} ${fingerprint}`).sort(),
    }))
  }
  async function stored(url: string, run: string): Promise<Record<string, unknown>[]> {
    const rows = await ask(
      url,
      `SELECT report.path, verdict, errors, warnings, coalesce(json_agg(coalesce(rule, 'null') || ' ' || fingerprint)
         FILTER (WHERE NOT suppressed), '[]') AS findings
       FROM report_lint.report JOIN report_lint.run ON run.id = report.run_id
       LEFT JOIN report_lint.finding USING (run_id, path)
       WHERE run.name = $1 AND verdict <> 'unreported' GROUP BY report.run_id, report.path ORDER BY report.path COLLATE "C"`,
      [run],
    )
    return rows.map((row) => ({ ...row, findings: (row['findings'] as string[]).sort() }))
  }

  it('says once that its tables are there', async () => {
    const url = await migrated()
    expect(call(url, 'queue', 'migrate')).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('up to date') as string,
    })
  })

  it('takes tables that somebody made from the file in the package', async () => {
    const url = await postgres.makeDatabase()
    for (const [index, file] of ['001-tables.sql', '002-sets.sql', '003-previous.sql'].entries()) {
      await ask(url, readFileSync(join(installed.unpacked, 'dist/queue/migrations', file), 'utf8'))
      await ask(url, `INSERT INTO report_lint.migration (number) VALUES (${index + 1})`)
    }
    expect(call(url, 'queue', 'migrate').status).toBe(0)
    expect(call(url, 'enqueue', 'many', '--run', 'a').status).toBe(0)
  })

  it('finds in a folder what the command finds in it, and says how far it is', async () => {
    const url = await migrated()
    expect(call(url, 'enqueue', 'reports', '--run', '2023')).toMatchObject({
      status: 0,
      stderr: 'report-lint: "2023": 17 files, 17 new in the queue\n',
    })
    expect(call(url, 'work', '--until-empty')).toMatchObject({ status: 0 })
    expect(await stored(url, '2023')).toEqual(wanted('reports'))
    const [status] = JSON.parse(call(url, 'queue', 'status', '--run', '2023', '-f', 'json').stdout) as object[]
    expect(status).toMatchObject({ run: '2023', files: 17, done: 17, atWork: 0 })
    expect(call(url, 'queue', 'status').stdout).toContain('2023: 17 files, 17 done')
  })

  it('takes globs and lists, each file once, and adds what is new to a run', async () => {
    const url = await migrated()
    installed.write('list.ndjson', '{"path":"many/0.md"}\n{"path":"many/missing.md"}\n')
    expect(call(url, 'enqueue', 'many/0*.md', 'list.ndjson', '--run', 'a').stderr).toContain('2 files, 2 new')
    expect(call(url, 'enqueue', 'many', '--run', 'a').stderr).toContain(`${reports} files, ${reports - 1} new`)
    expect(call(url, 'work', '--until-empty').status).toBe(0)
    const rows = await ask(url, "SELECT code FROM report_lint.report WHERE path LIKE '%missing.md'")
    expect(rows).toEqual([{ code: 'not-found' }])
  })

  it('has one result of each file, whichever workers are killed, and the same as the command', async () => {
    const url = await migrated()
    call(url, 'enqueue', 'many', '--run', 'a')
    for (let killed = 0; killed < 4; killed += 1) {
      const workers = [start(url, '--lease', '1'), start(url, '--lease', '1')]
      const before = await count(url, 'FROM report_lint.report')
      for (let waited = 0; waited < 200 && (await count(url, 'FROM report_lint.report')) < before + 3; waited += 1)
        await setTimeout(20)
      for (const worker of workers) worker.kill('SIGKILL')
      await Promise.all(workers.map(ended))
    }
    const last = [start(url, '--lease', '1', '--until-empty'), start(url, '--lease', '1', '--until-empty')]
    expect(await Promise.all(last.map(ended))).toEqual([0, 0])
    expect(await stored(url, 'a')).toEqual(wanted('many'))
    expect(await count(url, 'FROM report_lint.file WHERE worker IS NOT NULL')).toBe(0)
    expect(await count(url, "FROM pgboss.job WHERE name = 'report-lint' AND state < 'completed'")).toBe(0)
  })

  it('leaves no job of files that were given back while their worker was still at them', async () => {
    const url = await migrated()
    call(url, 'enqueue', 'many', '--run', 'a')
    const worker = start(url, '--until-empty')
    for (let waited = 0; waited < 400 && (await count(url, 'FROM report_lint.report')) === 0; waited += 1)
      await setTimeout(10)
    const given = await ask(
      url,
      `UPDATE pgboss.job SET state = 'retry', start_after = now() + interval '1 day'
       WHERE name = 'report-lint' AND state = 'active' RETURNING id`,
    )
    expect(given.length).toBeGreaterThan(0)
    expect(await ended(worker)).toBe(0)
    expect(await count(url, "FROM pgboss.job WHERE name = 'report-lint' AND state < 'completed'")).toBe(0)
  })

  it('closes a file that ends its worker after three attempts, and loses no other', async () => {
    const url = await migrated()
    installed.write(
      'poison/plugin.js',
      `import { definePlugin, defineRule } from 'report-lint'
       const kill = defineRule({
         id: 'kill', level: 'error', clause: ['format-2021'], duty: { zh: '无', en: 'none' },
         messages: { a: 'a' }, en: { a: 'a' },
         check: ({ report }) => { if (report.organ?.name.includes('毒')) process.kill(process.pid, 'SIGKILL') },
       })
       export default definePlugin({ name: 'poison', rules: [kill] })`,
    )
    installed.write(
      'poison/report-lint.config.json',
      '{ "plugins": ["./plugin.js"], "rules": { "poison/kill": "error" } }',
    )
    for (const at of [1, 2, 3, 4, 5])
      installed.write(`poison/r/${at}.md`, report({ organ: at === 3 ? '松岚县毒局' : `松岚县第${at}局` }))
    const config = ['-c', 'poison/report-lint.config.json']
    call(url, 'enqueue', 'poison/r', '--run', 'a', ...config)
    let deaths = 0
    const attempt = (): Promise<number | null> => ended(start(url, '--lease', '1', '--until-empty', ...config))
    while (deaths < 5 && (await attempt()) !== 0) deaths += 1
    expect(deaths).toBe(3)
    const rows = await ask(url, 'SELECT right(path, 4) AS path, code FROM report_lint.report ORDER BY path')
    expect(rows).toEqual([1, 2, 3, 4, 5].map((at) => ({ path: `${at}.md`, code: at === 3 ? 'internal' : null })))
    const [finding] = await ask(url, "SELECT message FROM report_lint.finding WHERE code = 'internal'")
    expect(finding?.['message']).toContain('ended 3 times')
  })

  it('finishes what it is at when it is told to end, and gives the rest back', async () => {
    const url = await migrated()
    call(url, 'enqueue', 'many', '--run', 'a')
    const worker = start(url)
    for (let waited = 0; waited < 400 && (await count(url, 'FROM report_lint.report')) === 0; waited += 1)
      await setTimeout(10)
    worker.kill('SIGTERM')
    expect(await ended(worker)).toBe(0)
    expect(
      await count(url, 'FROM report_lint.file WHERE worker IS NOT NULL OR begun_at IS NOT NULL OR attempts > 0'),
    ).toBe(0)
    expect(await count(url, 'FROM report_lint.worker')).toBe(0)
    // Nobody has to wait for a lease of half a minute.
    expect(call(url, 'work', '--until-empty').status).toBe(0)
    expect(await stored(url, 'a')).toEqual(wanted('many'))
  })

  it('outlives a crash of the database', async ({ skip }) => {
    skip(!postgres.isOwn, 'the server of DATABASE_URL is not ours to stop')
    const url = await migrated()
    call(url, 'enqueue', 'many', '--run', 'a')
    const worker = start(url, '--until-empty')
    for (let waited = 0; waited < 400 && (await count(url, 'FROM report_lint.report')) < 3; waited += 1)
      await setTimeout(10)
    postgres.crash()
    expect(await ended(worker)).toBe(0)
    expect(await stored(url, 'a')).toEqual(wanted('many'))
  })

  it('keeps at most 200 characters of a finding, and none with --text none', async () => {
    const url = await migrated()
    call(url, 'enqueue', 'reports', '--run', 'a')
    call(url, 'work', '--until-empty')
    expect(await count(url, 'FROM report_lint.finding WHERE message IS NULL OR length(message) > 200')).toBe(0)
    call(url, 'enqueue', 'reports', '--run', 'b')
    call(url, 'work', '--until-empty', '--text', 'none')
    const ofB = 'FROM report_lint.finding JOIN report_lint.run ON run.id = run_id WHERE run.name = $$b$$'
    expect(await count(url, ofB)).toBeGreaterThan(0)
    expect(await count(url, `${ofB} AND message IS NOT NULL`)).toBe(0)
  })

  it('gives the facts of a run as -f facts does, from which rules about many reports go on', async () => {
    const url = await migrated()
    call(url, 'enqueue', 'reports/2023', '--run', '2023')
    call(url, 'work', '--until-empty')
    const { stdout } = call(url, 'queue', 'facts', '--run', '2023')
    expect(stdout).toBe(installed.reportLint(['reports/2023', '-f', 'facts']).stdout)
    const guide = readFileSync('docs/guides/queue.md', 'utf8')
    const [, program = ''] = /```js roster\.js\n([\s\S]+?)```/u.exec(guide) ?? []
    installed.write('roster.js', program)
    const together = installed.node(['roster.js'], { env: { DATABASE_URL: url } })
    expect(together).toMatchObject({ status: 0, stderr: '' })
    expect(together.stdout).toContain('“松岚县林业局”没有2023年度的报告')
  })

  it('forgets a run with all that was written of it, and no other', async () => {
    const url = await migrated()
    for (const run of ['a', 'b']) call(url, 'enqueue', 'many', '--run', run)
    call(url, 'work', '--until-empty')
    call(url, 'enqueue', 'reports', '--run', 'a')
    expect(call(url, 'queue', 'forget', '--run', 'a')).toMatchObject({ status: 0 })
    for (const table of ['file', 'report', 'finding'])
      expect(await count(url, `FROM report_lint.${table} WHERE run_id NOT IN (SELECT id FROM report_lint.run)`)).toBe(0)
    expect(await count(url, 'FROM report_lint.run')).toBe(1)
    expect(await count(url, "FROM pgboss.job WHERE name = 'report-lint'")).toBe(reports)
    expect(call(url, 'work', '--until-empty').status).toBe(0)
  })

  it('works for a user with the rights of the guide alone', async () => {
    const url = await migrated()
    const guide = readFileSync('docs/guides/queue.md', 'utf8')
    const [, rights = ''] = /```sql rights\n([\s\S]+?)```/u.exec(guide) ?? []
    const role = `worker_${Date.now()}`
    await ask(url, `CREATE ROLE ${role} LOGIN PASSWORD 'secret'`)
    await ask(url, rights.replaceAll('report_lint_worker', role))
    const own = new URL(url)
    own.username = role
    own.password = 'secret'
    expect(call(own.href, 'enqueue', 'many', '--run', 'a').status).toBe(0)
    expect(call(own.href, 'work', '--until-empty').status).toBe(0)
    expect(await stored(url, 'a')).toHaveLength(reports)
    expect(call(own.href, 'queue', 'forget', '--run', 'a').status).toBe(0)
    const { status, stderr } = call(
      (await postgres.makeDatabase()).replace('postgres@', `${role}:secret@`),
      'queue',
      'migrate',
    )
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(/lacks a right|cannot be used/u) as string,
    })
    expect(stderr).not.toContain('secret')
  })

  it('answers the queries of the guide', async () => {
    const url = await migrated()
    for (const run of ['2023-1', '2023-2']) call(url, 'enqueue', 'reports', '--run', run, '--roster', 'units.csv')
    call(url, 'work', '--until-empty')
    const queriesOf = (path: string): string[] =>
      Array.from(readFileSync(path, 'utf8').matchAll(/```sql\n([\s\S]+?)```/gu), ([, query = '']) => query)
    const queries = queriesOf('docs/guides/queue.md')
    expect(queriesOf('docs/guides/queue.zh-CN.md')).toEqual(queries)
    expect(queries).toHaveLength(10)
    for (const query of queries) expect(await ask(url, query), query).not.toEqual([])
  })

  it.each([
    ['no database', '', ['queue', 'status'], 'no database given'],
    [
      'no server',
      'postgresql://nobody:secret@127.0.0.1:1/x',
      ['queue', 'status'],
      'the database cannot be used: ECONNREFUSED',
    ],
    ['no address', 'not an address', ['queue', 'status'], 'the database cannot be used'],
    [
      'another action',
      'postgresql://127.0.0.1:1/x',
      ['queue', 'drop'],
      'has no action "drop". Use one of: migrate, status, facts, forget',
    ],
    ['no name of the run', 'postgresql://127.0.0.1:1/x', ['enqueue', 'many'], 'Give the name of the run'],
  ])('ends with 2 and one line: %s', (_, url, args, said) => {
    const { status, stderr } = call(url, ...args)
    expect(status).toBe(2)
    expect(stderr).toContain(said)
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).not.toContain('secret')
  })

  it('says what to do where there are no tables, and for a run that there is not', async () => {
    const url = await postgres.makeDatabase()
    expect(call(url, 'queue', 'status')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('report-lint queue migrate') as string,
    })
    expect(call(await migrated(), 'queue', 'status', '--run', 'x').stderr).toContain('no run named "x"')
  })

  it('says what to install, and refuses a version by its number', async () => {
    const other = await installPackage()
    try {
      const ask = (): Ran =>
        other.reportLint(['queue', 'status', '--database', 'postgresql://127.0.0.1:1/x', '--locale', 'en'])
      expect(ask().stderr).toMatch(/needs the npm package pg, which is not there\. .+ npm install pg@8 pg-boss@1/u)
      symlinkSync(packagePath('pg'), join(other.project, 'node_modules/pg'))
      const boss = join(other.project, 'node_modules/pg-boss')
      mkdirSync(boss)
      writeFileSync(join(boss, 'package.json'), '{ "name": "pg-boss", "version": "11.0.3" }')
      expect(ask()).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('does not work with pg-boss 11.0.3') as string,
      })
    } finally {
      other.remove()
    }
  })

  it('is there for programs', async () => {
    const url = await migrated()
    installed.write(
      'program.js',
      `import { loadConfig } from 'report-lint'
       import { openQueue } from 'report-lint/queue'
       const config = await loadConfig({ cwd: process.cwd() })
       const queue = await openQueue(process.env.DATABASE_URL)
       await queue.enqueue(config, { run: 'a', sources: ['many'] })
       console.log(await queue.work(config, { untilEmpty: true }), (await queue.status('a'))[0].done)
       await queue.close()`,
    )
    expect(installed.node(['program.js'], { env: { DATABASE_URL: url } })).toMatchObject({
      status: 0,
      stderr: '',
      stdout: `${reports} ${reports}\n`,
    })
  })
})
