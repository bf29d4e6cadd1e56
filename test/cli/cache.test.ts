import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { callLinter, folder, type Outcome } from './harness.js'

const correct = readFileSync('examples/correct.md', 'utf8')
const isRoot = process.getuid?.() === 0
const nobody = 65534

const check = (cwd: string): Promise<Outcome> => callLinter(['a.md', '--cache', '--no-config', '-f', 'json'], cwd)

/** A folder with a report, its cache and the one entry in it. */
async function cached(): Promise<{ cwd: string; cache: string; entry: string; stdout: string }> {
  const cwd = folder({ 'a.md': correct, 'mine.txt': 'mine' })
  const { stdout } = await check(cwd)
  const cache = join(cwd, '.report-lint-cache')
  const [within = ''] = readdirSync(cache)
  const [name = ''] = readdirSync(join(cache, within))
  return { cwd, cache, entry: join(cache, within, name), stdout }
}

describe.skipIf(process.platform === 'win32')('a cache that somebody else could have changed', () => {
  const said = async (cwd: string, stdout: string): Promise<string> => {
    const outcome = await check(cwd)
    expect(outcome).toMatchObject({ code: 0, stdout })
    expect(outcome.stderr.match(/\n/gu)).toHaveLength(1)
    return outcome.stderr
  }

  it('is not used where it is a link', async () => {
    const { cwd, cache, stdout } = await cached()
    renameSync(cache, join(cwd, 'elsewhere'))
    symlinkSync('elsewhere', cache)
    expect(await said(cwd, stdout)).toContain('这是一个链接')
  })

  it('is not used where all may write to it', async () => {
    const { cwd, cache, stdout } = await cached()
    chmodSync(cache, 0o777)
    expect(await said(cwd, stdout)).toContain('权限 0777')
  })

  it('is not used where all may write to an entry', async () => {
    const { cwd, entry, stdout } = await cached()
    chmodSync(entry, 0o666)
    expect(await said(cwd, stdout)).toContain('权限 0666')
  })

  it.runIf(isRoot)('is not used where it belongs to another user', async () => {
    const { cwd, cache, stdout } = await cached()
    chownSync(cache, nobody, nobody)
    expect(await said(cwd, stdout)).toContain(`所有者 ${nobody}`)
  })

  it.runIf(isRoot)('is not used where an entry belongs to another user', async () => {
    const { cwd, entry, stdout } = await cached()
    chownSync(entry, nobody, nobody)
    expect(await said(cwd, stdout)).toContain(`所有者 ${nobody}`)
  })

  it('does not lead to another file: a link in the place of an entry is not read, and goes', async () => {
    const { cwd, entry, stdout } = await cached()
    renameSync(entry, `${entry}.old`)
    symlinkSync(join(cwd, 'mine.txt'), entry)
    await said(cwd, stdout)
    expect(readFileSync(join(cwd, 'mine.txt'), 'utf8')).toBe('mine')
    expect(JSON.parse(readFileSync(entry, 'utf8'))).toMatchObject({ verdict: 'pass' })
  })
})

describe('an entry of the cache that is no result', () => {
  it.each([
    ['cut off', (entry: string) => truncateSync(entry, 40)],
    ['empty', (entry: string) => truncateSync(entry, 0)],
    ['another kind of value', (entry: string) => writeFileSync(entry, '[]')],
    ['null', (entry: string) => writeFileSync(entry, 'null')],
    ['without messages', (entry: string) => writeFileSync(entry, '{"filePath":"a.md","verdict":"pass"}')],
    ['with messages that are none', (entry: string) => changed(entry, { messages: [1] })],
    ['with a verdict that there is not', (entry: string) => changed(entry, { verdict: 'fine' })],
    [
      'with findings that lack a place',
      (entry: string) => changed(entry, { messages: [{ message: 'x', level: 'info' }] }),
    ],
    ['nested without end', (entry: string) => writeFileSync(entry, '['.repeat(200_000))],
  ])('is said in one line and made again: %s', async (_, damage) => {
    const { cwd, entry, stdout } = await cached()
    damage(entry)
    expect(await check(cwd)).toEqual({
      code: 0,
      stdout,
      stderr: expect.stringMatching(/^[^\n]*不是检查结果[^\n]*\n$/u) as string,
    })
    expect(await check(cwd)).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('leaves alone what else lies in the folder', async () => {
    const { cwd, cache } = await cached()
    mkdirSync(join(cache, 'ab'), { recursive: true })
    writeFileSync(join(cache, 'ab/notes.json'), 'mine')
    writeFileSync(join(cwd, 'a.md'), `${correct}\n`)
    await check(cwd)
    expect(readFileSync(join(cache, 'ab/notes.json'), 'utf8')).toBe('mine')
    expect(existsSync(join(cwd, 'mine.txt'))).toBe(true)
  })
})

function changed(entry: string, change: object): void {
  writeFileSync(entry, JSON.stringify({ ...(JSON.parse(readFileSync(entry, 'utf8')) as object), ...change }))
}

it('an earlier run of which a line is no result is gone on with where that line was', async () => {
  const cwd = folder({ 'a.md': correct, 'b.md': correct })
  const argv = ['.', '-f', 'ndjson:out.ndjson', '--no-config']
  await callLinter(argv, cwd)
  const whole = readFileSync(join(cwd, 'out.ndjson'), 'utf8')
  const [first = '', second = ''] = whole.split('\n')
  const damaged = JSON.stringify({ ...(JSON.parse(first) as object), messages: [1] })
  writeFileSync(join(cwd, 'out.ndjson'), `${damaged}\n${second}\n`)
  expect((await callLinter([...argv, '--resume', 'out.ndjson'], cwd)).code).toBe(0)
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8').split('\n').sort()).toEqual(whole.split('\n').sort())
})
