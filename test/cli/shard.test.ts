import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileListOf, filesOfShard } from '../../src/node/shard.js'
import { formatterNames } from '../../src/formatters/index.js'
import { shardFolder } from '../support/shard-folder.js'
import { call, callLinter, folder, type Outcome } from './harness.js'

const tree = (): Record<string, string> =>
  Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`r/${at}.md`, at % 3 === 0 ? 'bad' : 'good']))

const shard = (cwd: string, index: number, of: number, ...more: string[]): Promise<Outcome> =>
  call(['r', '--shard', `${index}/${of}`, '-f', `ndjson:${index}.ndjson`, ...more], cwd)
const merge = (cwd: string, ...argv: string[]): Promise<Outcome> => call(['merge', '--locale', 'en', ...argv], cwd)

/** A folder in which both shards of a run lie. */
async function sharded(...more: string[]): Promise<string> {
  const cwd = folder(tree())
  for (const index of [1, 2]) await shard(cwd, index, 2, '--locale', 'en', ...more)
  return cwd
}

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'latin1')
const linesOf = (cwd: string, name: string): string[] => readFileSync(join(cwd, name), 'utf8').trimEnd().split('\n')
const write = (cwd: string, name: string, lines: readonly string[]): void =>
  writeFileSync(join(cwd, name), lines.map((line) => `${line}\n`).join(''))

describe('the split', () => {
  const files = Array.from({ length: 100 }, (_, at) => `/a/r/${at}.md`)

  it('puts each file into one shard, all of one size', () => {
    const shards = [1, 2, 3, 4, 5, 6, 7].map((index) => filesOfShard(files, { index, of: 7 }, '/a'))
    expect(shards.flat().sort()).toEqual([...files].sort())
    expect(new Set(shards.map(({ length }) => length))).toEqual(new Set([14, 15]))
  })

  it('depends neither on the order of the files nor on the folder that they lie in', () => {
    const elsewhere = files.map((file) => `/b/c${file.slice(2)}`).reverse()
    const [here, there] = [
      filesOfShard(files, { index: 2, of: 3 }, '/a'),
      filesOfShard(elsewhere, { index: 2, of: 3 }, '/b/c'),
    ]
    expect(there.map((file) => `/a${file.slice(4)}`).reverse()).toEqual(here)
    expect(fileListOf(elsewhere, '/b/c')).toEqual(fileListOf(files, '/a'))
  })

  it('does not follow the numbers in names', () => {
    const even = files.filter((_, at) => at % 2 === 0)
    expect(filesOfShard(files, { index: 1, of: 2 }, '/a')).not.toEqual(even)
  })
})

describe('--shard', () => {
  it('says that it is a shard, and ends with 0 whatever was found', async () => {
    const cwd = folder(tree())
    expect(await shard(cwd, 2, 2)).toEqual({
      code: 0,
      stdout: '',
      stderr:
        'report-lint: 2.ndjson：分片 2/2 已写入：全部 9 个文件中的 4 个；结论由 report-lint merge 合并各分片后得出\n',
    })
  })

  it('prints its lines where no file is named', async () => {
    const { stdout } = await call(['r', '--shard', '1/2'], folder(tree()))
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({ shard: { index: 1, of: 2 }, files: { count: 9 } })
  })

  it('takes the place of an earlier one', async () => {
    const cwd = await sharded()
    expect((await shard(cwd, 1, 2)).code).toBe(0)
  })

  it('ends with 2 where an argument names nothing, and merge does as well', async () => {
    const cwd = folder(tree())
    const outcome = await call(['r', 'missing/*.md', '--shard', '1/1', '-f', 'ndjson:1.ndjson'], cwd)
    expect(outcome.code).toBe(2)
    const merged = await call(['merge', '1.ndjson'], cwd)
    expect(merged.code).toBe(2)
    expect(merged.stderr).toContain('missing')
  })

  it.each(['0/2', '3/2', '1', '1/0', 'a/b', '01/2', '1/2/3', '1/999999'])('does not take %s', async (value) => {
    const { code, stderr } = await call(['r', '--shard', value], folder(tree()))
    expect(code).toBe(2)
    expect(stderr).toContain(`选项 --shard 的值“${value}”无效`)
  })

  it.each([
    [['--baseline', 'b.json'], '--baseline'],
    [['--resume', 'x.ndjson'], '--resume'],
    [['--fix'], '--fix'],
    [['--fail-on', 'warning'], '--fail-on'],
    [['--max-warnings', '3'], '--max-warnings'],
  ])('is not for %j', async (more, flag) => {
    const { code, stderr } = await call(['r', '--shard', '1/2', ...more], folder(tree()))
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`--shard 不能与 ${flag}`) as string })
  })

  it.each([
    ['json', ['-f', 'json']],
    ['sarif', ['-f', 'ndjson', '-f', 'sarif:a.sarif']],
  ])('writes no %s', async (format, more) => {
    const { code, stderr } = await call(['r', '--shard', '1/2', ...more], folder(tree()))
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`不写 ${format}`) as string })
  })
})

describe('merge', () => {
  it('prints what the run prints, and ends as it does', async () => {
    const cwd = await sharded()
    const whole = await call(['r', '-f', 'json'], cwd)
    expect(await call(['merge', '2.ndjson', '1.ndjson', '-f', 'json'], cwd)).toMatchObject({
      code: whole.code,
      stdout: whole.stdout,
    })
  })

  it('takes what reports a run: a baseline, levels and numbers that fail', async () => {
    const cwd = await sharded()
    await merge(cwd, '1.ndjson', '2.ndjson', '--baseline', 'b.json', '--update-baseline', '--reason', 'known')
    expect((await merge(cwd, '1.ndjson', '2.ndjson', '--baseline', 'b.json')).code).toBe(0)
    expect((await merge(cwd, '1.ndjson', '2.ndjson')).code).toBe(1)
  })

  const withRoster = ['--roster', 'units.csv']
  const ofItsOwn = ['--locale', 'en', '--rule', 'roster-complete: warn']
  it.each<[run: string, folder: string, counts: number[], options: string[]]>([
    ['alone', 'reports', [3], []],
    ['with a roster alone', 'reports/2023', [3], withRoster],
    ['with all that there is', 'reports', [1, 3, 7], ['--previous', 'auto', ...withRoster, ...ofItsOwn]],
  ])('of shards writes the bytes of the run in every format: a run %s', async (_, reports, counts, options) => {
    const cwd = folder(shardFolder() as Record<string, string>)
    const outputs = (name: string): string[] =>
      formatterNames.flatMap((format) => ['-f', `${format}:${name}.${format}`])
    const whole = await callLinter([reports, ...options, ...outputs('whole')], cwd)
    for (const of of counts) {
      const shards = Array.from({ length: of }, (_, at) => `${at + 1}-${of}.ndjson`)
      for (const [at, name] of shards.entries())
        await callLinter([reports, ...options, '--shard', `${at + 1}/${of}`, '-f', `ndjson:${name}`], cwd)
      const merged = await callLinter(['merge', ...shards.reverse(), ...options, ...outputs(`of-${of}`)], cwd)
      expect(merged.code, merged.stderr).toBe(whole.code)
      for (const format of formatterNames)
        expect(read(cwd, `of-${of}.${format}`), `${format} of ${of}`).toBe(read(cwd, `whole.${format}`))
    }
  })

  it('asks for last year where a ledger lists it', async () => {
    const cwd = folder(shardFolder() as Record<string, string>)
    await callLinter(['reports', '--previous', 'auto', '--shard', '1/1', '-f', 'ndjson:1.ndjson'], cwd)
    const { code, stderr } = await callLinter(['merge', '1.ndjson', '-f', 'xlsx:a.xlsx', '--locale', 'zh-CN'], cwd)
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('请给 merge 与各分片相同的 --previous') as string,
    })
  })

  it('refuses other reports of last year than the shards had', async () => {
    const cwd = folder(shardFolder() as Record<string, string>)
    await callLinter(['reports/2023', '--previous', 'reports/2022', '--shard', '1/1', '-f', 'ndjson:1.ndjson'], cwd)
    const merge = (previous: string): Promise<{ code: number; stderr: string }> =>
      callLinter(['merge', '1.ndjson', '--previous', previous, '-f', 'xlsx:a.xlsx', '--overwrite'], cwd)
    expect((await merge('reports/2022')).stderr).not.toContain('1.ndjson')
    expect(await merge('reports/2023')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('1.ndjson') as string,
    })
  })

  const wrong: [string, (cwd: string) => Promise<string[]> | string[], string][] = [
    ['a missing shard', () => ['1.ndjson'], 'of 2 shards there is no 2'],
    ['a shard that is there twice', () => ['1.ndjson', '2.ndjson', '1.ndjson'], 'shard 1/2 is there twice'],
    ['no shards', () => [], 'no shards given'],
    ['a file that is not there', () => ['1.ndjson', '3.ndjson'], 'the shard 3.ndjson cannot be read'],
    ['a report', () => ['1.ndjson', 'r/1.md'], 'r/1.md is no shard'],
    [
      'a shard of another number',
      async (cwd) => (await shard(cwd, 3, 3, '--locale', 'en'), ['1.ndjson', '3.ndjson']),
      'differ in the number of shards',
    ],
    [
      'a shard of other files',
      async (cwd) => (
        writeFileSync(join(cwd, 'r/new.md'), 'good'),
        await shard(cwd, 2, 2, '--locale', 'en'),
        ['1.ndjson', '2.ndjson']
      ),
      'differ in the list of files',
    ],
    [
      'a shard with another configuration',
      async (cwd) => (
        await shard(cwd, 2, 2, '--locale', 'en', '--rule', 'outcome-total: off'),
        ['1.ndjson', '2.ndjson']
      ),
      'differ in the configuration',
    ],
    [
      'a shard in another language',
      async (cwd) => (await shard(cwd, 2, 2), ['1.ndjson', '2.ndjson']),
      'differ in the language',
    ],
    [
      'a shard of another version',
      (cwd) => {
        write(
          cwd,
          '2.ndjson',
          linesOf(cwd, '2.ndjson').map((line) => line.replace(/"version":"[^"]*"/u, '"version":"0.0.1"')),
        )
        return ['1.ndjson', '2.ndjson']
      },
      'differ in the version of report-lint',
    ],
    [
      'a shard that was killed',
      (cwd) => {
        const lines = linesOf(cwd, '2.ndjson')
        write(cwd, '2.ndjson', [...lines.slice(0, 2), lines[2]?.slice(0, 40) ?? ''])
        return ['1.ndjson', '2.ndjson']
      },
      'the shard 2.ndjson (2/2) is not whole',
    ],
    [
      'a shard with a line of something else',
      (cwd) => {
        write(cwd, '2.ndjson', linesOf(cwd, '2.ndjson').with(2, '{"filePath":"a"}'))
        return ['1.ndjson', '2.ndjson']
      },
      'shard 2.ndjson, line 3: this is damaged',
    ],
    [
      'a shard under another number',
      (cwd) => {
        write(
          cwd,
          '2.ndjson',
          linesOf(cwd, '1.ndjson').map((line) => line.replace('"index":1', '"index":2')),
        )
        return ['1.ndjson', '2.ndjson']
      },
      'the files of the shards are not those of the run',
    ],
    [
      'another configuration in merge',
      () => ['1.ndjson', '2.ndjson', '--rule', 'outcome-total: off'],
      'from this call of merge in the configuration',
    ],
    [
      'a roster in merge alone',
      (cwd) => (
        writeFileSync(join(cwd, 'u.csv'), '单位名称\n松岚县教育局\n'),
        ['1.ndjson', '2.ndjson', '--roster', 'u.csv']
      ),
      'from this call of merge in the roster',
    ],
  ]
  it.each(wrong)('refuses %s in one line', async (_, make, said) => {
    const cwd = await sharded()
    const outcome = await merge(cwd, ...(await make(cwd)), '-f', 'json:out.json')
    expect(outcome).toMatchObject({ code: 2, stdout: '' })
    expect(outcome.stderr).toContain(said)
    expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(() => linesOf(cwd, 'out.json')).toThrow('ENOENT')
  })

  it('refuses to work elsewhere than the shards did', async () => {
    const cwd = await sharded()
    const other = folder({ 'a.md': 'good' })
    for (const index of [1, 2]) renameSync(join(cwd, `${index}.ndjson`), join(other, `${index}.ndjson`))
    expect((await merge(other, '1.ndjson', '2.ndjson')).stderr).toContain('in the working directory')
  })

  it('writes over no shard', async () => {
    const cwd = await sharded()
    const { code } = await merge(cwd, '1.ndjson', '2.ndjson', '-f', 'ndjson:1.ndjson')
    expect(code).toBe(2)
    expect(linesOf(cwd, '1.ndjson')[0]).toContain('"shard"')
  })
})
