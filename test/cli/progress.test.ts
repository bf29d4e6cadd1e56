import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Io } from '../../src/cli/io.js'
import { openProgress, type Progress } from '../../src/cli/progress.js'
import { progressLine } from '../../src/cli/progress-line.js'
import { displayWidth } from '../../src/formatters/width.js'

describe('the line', () => {
  const state = { files: 12_345, done: 5_000, findings: 321, milliseconds: 60_000 }

  it.each([
    [100, 'zh-CN', '[############..................] 5000/12345 个文件，问题 321 处，剩余约 1 分 29 秒，每秒 83 个'],
    [60, 'zh-CN', '[##########................] 5000/12345 个文件，问题 321 处'],
    [36, 'zh-CN', '5000/12345 个文件，问题 321 处'],
    [20, 'zh-CN', '5000/12345 个文件'],
    [12, 'zh-CN', '5000/12345'],
    [5, 'zh-CN', ''],
    [100, 'en', '[############..................] 5000/12345 files, 321 findings, about 1 min 29 s left, 83/s'],
    [60, 'en', '[##########................] 5000/12345 files, 321 findings'],
    [20, 'en', '5000/12345 files'],
  ] as const)('in %i columns, %s, is %s', (columns, locale, line) => {
    expect(progressLine(state, columns, locale)).toBe(line)
  })

  it('is narrower than any terminal', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      for (let columns = 1; columns <= 200; columns += 1)
        expect(displayWidth(progressLine(state, columns, locale))).toBeLessThan(columns)
  })

  it.each([
    [0, 0, '[..............................] 0/10 files, 0 findings'],
    [10, 10_000, '[##############################] 10/10 files, 1 finding, about 0 s left, 1/s'],
    [1, 3_000_000, '[###...........................] 1/10 files, 1 finding, about 7 h 30 min left, 0/s'],
    [1, 500, '[###...........................] 1/10 files, 1 finding'],
  ])('with %i of 10 files done after %i ms is %s', (done, milliseconds, line) => {
    expect(progressLine({ files: 10, done, findings: Math.min(done, 1), milliseconds }, 100, 'en')).toBe(line)
  })
})

describe('the bar', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  const open = (
    files: number,
    { env = {}, stdout = true, columns = 80, quiet = false } = {},
  ): { bar: Progress; written: string[] } => {
    const written: string[] = []
    const output = (isTTY: boolean): Io['stdout'] => ({
      write: (text) => written.push(String(text)),
      isTTY,
      columns,
    })
    const io: Io = {
      get stdin(): never {
        throw new Error('standard input is not to be opened')
      },
      stdout: output(stdout),
      stderr: output(true),
      cwd: '/work',
      env,
      today: '2024-01-25',
    }
    return { bar: openProgress(files, { io, locale: 'en', quiet }), written }
  }
  const frame = (done: number): string =>
    `\r[${'.'.repeat(30)}] ${String(done)}/1000 files, 0 findings\x1b[K`.replace(
      '.....',
      done > 166 ? '#####' : '.....',
    )
  const clear = '\r\x1b[K'

  it('is drawn at the beginning, then ten times a second at most, and erased at the end', () => {
    const { bar, written } = open(1_000)
    for (let files = 0; files < 20; files += 1) bar.tick({ files, findings: 0 })
    expect(written).toEqual([frame(0)])
    vi.advanceTimersByTime(100)
    expect(written).toEqual([frame(0), frame(19)])
    vi.advanceTimersByTime(10_000)
    bar.tick({ files: 20, findings: 0 })
    expect(written).toHaveLength(3)
    bar.tick({ files: 21, findings: 0 })
    bar.end()
    vi.advanceTimersByTime(10_000)
    expect(written.slice(3)).toEqual([clear])
  })

  it('makes room for a line on the terminal, once', () => {
    const { bar, written } = open(1_000)
    bar.tick({ files: 0, findings: 0 })
    bar.io.stderr.write('a\n')
    bar.io.stdout.write('b\n')
    expect(written).toEqual([frame(0), clear, 'a\n', 'b\n'])
    bar.end()
    expect(written).toHaveLength(4)
  })

  it('stays where a line goes elsewhere', () => {
    const { bar, written } = open(1_000, { stdout: false })
    bar.tick({ files: 0, findings: 0 })
    bar.io.stdout.write('b\n')
    expect(written).toEqual([frame(0), 'b\n'])
  })

  it('takes a terminal that does not know its width for one of 80 columns', () => {
    const { bar, written } = open(1_000, { columns: 0 })
    bar.tick({ files: 0, findings: 0 })
    expect(written).toEqual([frame(0)])
    expect(bar.io.stderr.columns).toBe(0)
  })

  it.each([
    ['few files', 19, {}],
    ['--quiet', 1_000, { quiet: true }],
    ['TERM=dumb', 1_000, { env: { TERM: 'dumb' } }],
    ['CI=true', 1_000, { env: { CI: 'true' } }],
    ['CI=1', 1_000, { env: { CI: '1' } }],
  ])('is not there with %s', (_, files, options) => {
    const { bar, written } = open(files, options)
    bar.tick({ files: 0, findings: 0 })
    vi.advanceTimersByTime(10_000)
    bar.tick({ files: 1, findings: 0 })
    bar.end()
    expect(written).toEqual([])
  })

  it.each([{ CI: '' }, { CI: 'false' }, { CI: '0' }, { NO_COLOR: '1' }, { TERM: 'xterm' }])(
    'is there with %o',
    (env) => {
      const { bar, written } = open(20, { env })
      bar.tick({ files: 0, findings: 0 })
      expect(written).toHaveLength(1)
    },
  )
})
